#include "app/welcome/new_project_dialog.h"

#include "app/welcome/project_template.h"
#include "preview/runtime_process.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace vitrine {

static constexpr auto placeKey = "projects/place";

NewProjectDialog::NewProjectDialog(const QString &templateName, QWidget *parent) :
    QDialog(parent), m_template(new QComboBox(this)), m_name(new QLineEdit(this)), m_place(new QLineEdit(this)), m_said(new QLabel(this))
{
    setWindowTitle(tr("New project"));
    auto *title = new QLabel(tr("New project"), this);
    title->setProperty("role", QStringLiteral("heading"));
    for (const ProjectTemplate &offered : ProjectTemplate::all()) {
        m_template->addItem(offered.title, offered.name);
        m_template->setItemData(m_template->count() - 1, offered.description, Qt::ToolTipRole);
        if (offered.name == templateName)
            m_template->setCurrentIndex(m_template->count() - 1);
    }
    m_place->setText(QDir::toNativeSeparators(QSettings().value(QLatin1String(placeKey), QDir::homePath()).toString()));
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setProperty("role", QStringLiteral("hint"));

    // A name that is free, so that Enter is enough.
    const QString wish = m_template->currentData().toString();
    QString name = wish;
    for (int i = 2; QDir(m_place->text()).exists(name); ++i)
        name = wish + QString::number(i);
    m_name->setText(name);
    m_name->selectAll();
    m_name->setFocus();

    auto *browse = new QPushButton(tr("Choose…"), this);
    browse->setAccessibleName(tr("Choose the folder that the project is made in"));
    browse->setAutoDefault(false);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(browse);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Template"), m_template);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&In folder"), place);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(place)))
        label->setBuddy(m_place);
    m_place->setAccessibleName(tr("In folder"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addLayout(form);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    setMinimumWidth(520);

    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::describe);
    connect(m_place, &QLineEdit::textChanged, this, &NewProjectDialog::describe);
    connect(browse, &QPushButton::clicked, this, &NewProjectDialog::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewProjectDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewProjectDialog::reject);
    describe();
}

QString NewProjectDialog::dir() const
{
    return QDir::cleanPath(QDir(m_place->text()).absoluteFilePath(m_name->text().trimmed()));
}

void NewProjectDialog::describe()
{
    const bool isComplete = !m_name->text().trimmed().isEmpty() && !m_place->text().trimmed().isEmpty();
    m_create->setEnabled(isComplete);
    m_said->setText(isComplete ? tr("The project will be in %1").arg(QDir::toNativeSeparators(dir())) : tr("Give it a name and a folder."));
}

void NewProjectDialog::browse()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder for the project"), m_place->text());
    if (!chosen.isEmpty())
        m_place->setText(QDir::toNativeSeparators(chosen));
}

void NewProjectDialog::create()
{
    for (const ProjectTemplate &offered : ProjectTemplate::all()) {
        if (offered.name != m_template->currentData().toString())
            continue;
        const Result<void> created = offered.create(RuntimeProcess::defaultProgram(), dir());
        if (!created) {
            m_said->setText(created.error().message);
            return;
        }
        QSettings().setValue(QLatin1String(placeKey), m_place->text());
        accept();
    }
}

} // namespace vitrine
