#include "app/panels/problems_panel.h"

#include <QDir>
#include <QHeaderView>
#include <QIcon>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vitrine {

static constexpr int fileRole = Qt::UserRole;
static constexpr int lineRole = Qt::UserRole + 1;
static constexpr int columnRole = Qt::UserRole + 2;

ProblemsPanel::ProblemsPanel(QWidget *parent) : QWidget(parent), m_view(new QTreeWidget(this))
{
    m_view->setAccessibleName(tr("Problems"));
    setFocusProxy(m_view);
    m_view->setHeaderLabels({tr("Problem"), tr("Place")});
    m_view->setHeaderHidden(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(14);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    const auto goTo = [this](QTreeWidgetItem *item) {
        while (item->parent())
            item = item->parent();
        const QString file = item->data(0, fileRole).toString();
        if (!file.isEmpty())
            Q_EMIT goToRequested(file, item->data(0, lineRole).toInt(), item->data(0, columnRole).toInt());
    };
    connect(m_view, &QTreeWidget::itemClicked, this, goTo);
    connect(m_view, &QTreeWidget::itemActivated, this, goTo);
}

void ProblemsPanel::setProblems(const Problems &problems, const QString &projectDir)
{
    m_view->clear();
    if (problems.isEmpty()) {
        auto *none = new QTreeWidgetItem(m_view, {tr("No problems")});
        none->setFlags(Qt::NoItemFlags);
    }
    for (const Problem &problem : problems) {
        QString place = QDir(projectDir).relativeFilePath(problem.file);
        if (problem.file.isEmpty())
            place.clear();
        else if (problem.line > 0)
            place += QLatin1Char(':') + QString::number(problem.line);
        if (!place.isEmpty() && problem.line > 0 && problem.column > 0)
            place += QLatin1Char(':') + QString::number(problem.column);
        auto *item = new QTreeWidgetItem(m_view, {problem.message, place});
        const bool isError = problem.severity == Problem::Severity::Error;
        item->setIcon(0, QIcon::fromTheme(isError ? QStringLiteral("vitrine-error") : QStringLiteral("vitrine-warning")));
        item->setToolTip(0, problem.message);
        item->setData(0, fileRole, problem.file);
        item->setData(0, lineRole, problem.line);
        item->setData(0, columnRole, problem.column);
        for (const QString &line : problem.detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            new QTreeWidgetItem(item, {line.trimmed()});
    }
}

} // namespace vitrine
