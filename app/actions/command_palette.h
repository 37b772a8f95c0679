#pragma once

#include <QDialog>
#include <QIcon>
#include <QVector>

#include <functional>

class QLineEdit;
class QListWidget;

namespace vitrine {

/// Search over everything that can be done or opened; Enter does it. Made anew each time it is opened, with what there is then.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    struct Entry {
        QString text;
        QString detail; ///< category, folder, shortcut or why it cannot be done, shown at the right
        QIcon icon;
        std::function<void()> run;
        bool isPossible = true; ///< what is not comes last, and is greyed
    };

    CommandPalette(QVector<Entry> entries, QWidget *parent);

    /// Shows it with the input focused. It deletes itself when it closes.
    void popUp();
    QLineEdit *input() const { return m_input; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();

    QVector<Entry> m_entries;
    QLineEdit *m_input;
    QListWidget *m_list;
};

} // namespace vitrine
