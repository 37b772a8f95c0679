#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace vitrine {

class CodeEditor;

/// Search and replace in the current editor; shown below it on demand.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// The editor to search in; null for none.
    void setEditor(CodeEditor *editor);
    /// Shows the bar with the editor's selection as the search text.
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Direction { Forward, Backward };
    void find(Direction direction);
    void replaceCurrent();
    void replaceAll();
    void updateHits();

    CodeEditor *m_editor = nullptr;
    QLineEdit *m_search;
    QLineEdit *m_replacement;
    QLabel *m_count;
};

} // namespace vitrine
