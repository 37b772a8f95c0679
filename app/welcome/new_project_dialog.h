#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vitrine {

/// Asks for template, name and place of a new project, and makes it. Accepted when the folder is there; a failure is said in the
/// dialog, which stays open.
class NewProjectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewProjectDialog(const QString &templateName, QWidget *parent = nullptr);

    /// Folder of the project.
    QString dir() const;

private:
    void describe();
    void browse();
    void create();

    QComboBox *m_template;
    QLineEdit *m_name;
    QLineEdit *m_place;
    QLabel *m_said;
    QPushButton *m_create;
};

} // namespace vitrine
