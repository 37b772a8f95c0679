#pragma once

#include "runtime/base/problem.h"

#include <QWidget>

class QTreeWidget;

namespace vitrine {

/// What is wrong in the project now, one line each; Enter or a click goes there.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    /// Replaces the list. File names are shown relative to `projectDir`.
    void setProblems(const Problems &problems, const QString &projectDir);
    QTreeWidget *view() const { return m_view; }

Q_SIGNALS:
    /// Line and column 1-based; 0 if not known.
    void goToRequested(const QString &file, int line, int column);

private:
    QTreeWidget *m_view;
};

} // namespace vitrine
