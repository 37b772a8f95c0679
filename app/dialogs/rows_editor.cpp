#include "app/dialogs/rows_editor.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace vitrine {

RowsEditor::RowsEditor(const QString &addText, const QString &rowName, QWidget *parent) :
    QWidget(parent), m_rowName(rowName), m_layout(new QVBoxLayout)
{
    m_layout->setSpacing(6);
    auto *add = new QPushButton(QIcon::fromTheme(QStringLiteral("vitrine-plus")), addText, this);
    add->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_layout);
    layout->addWidget(add, 0, Qt::AlignLeft);
    setFocusProxy(add);
    connect(add, &QPushButton::clicked, this, &RowsEditor::addRequested);
}

void RowsEditor::add(QWidget *row)
{
    auto *frame = new QWidget(this);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(row, 1);
    const auto addButton = [&](const char *icon, const QString &text, const auto &run) {
        auto *button = new QToolButton(frame);
        button->setIcon(QIcon::fromTheme(QLatin1String("vitrine-") + QLatin1String(icon)));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QToolButton::clicked, this, run);
    };
    addButton("up", tr("Move this %1 up").arg(m_rowName), [this, row] { move(row, -1); });
    addButton("down", tr("Move this %1 down").arg(m_rowName), [this, row] { move(row, 1); });
    addButton("close", tr("Remove this %1").arg(m_rowName), [this, row] { remove(row); });
    m_layout->addWidget(frame);
    frame->show(); // at once, so that it can have the focus
    m_rows.append(row);
    m_frames.append(frame);
    Q_EMIT changed();
}

void RowsEditor::remove(QWidget *row)
{
    const qsizetype at = m_rows.indexOf(row);
    m_rows.removeAt(at);
    QWidget *frame = m_frames.takeAt(at);
    frame->hide();
    frame->deleteLater();
    if (m_rows.isEmpty())
        setFocus();
    else
        m_rows.at(std::min(at, m_rows.size() - 1))->setFocus();
    Q_EMIT changed();
}

void RowsEditor::move(QWidget *row, int places)
{
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = from + places;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows.move(from, to);
    m_frames.move(from, to);
    m_layout->insertWidget(int(to), m_frames.at(to));
    Q_EMIT changed();
}

} // namespace vitrine
