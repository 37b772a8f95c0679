#pragma once

#include <QWidget>

namespace vitrine {

class CodeEditor;

/// Line numbers and problem marks at the left of a CodeEditor.
class EditorGutter : public QWidget
{
    Q_OBJECT

public:
    explicit EditorGutter(CodeEditor *editor);

    /// Width for the number of lines, in pixels.
    int preferredWidth() const;
    QSize sizeHint() const override { return {preferredWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    CodeEditor *m_editor;
};

} // namespace vitrine
