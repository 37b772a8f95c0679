#pragma once

#include <QWidget>

class QListWidget;

namespace vitrine {

/// What Studio shows without a project: recent projects, templates, open folder.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &dir);
    void browseRequested();
    /// `templateName` as `vitrine new --template` takes it.
    void newRequested(const QString &templateName);

private:
    QListWidget *createList(const QString &name);
    QWidget *createColumn(const QString &title, QListWidget *list);
};

} // namespace vitrine
