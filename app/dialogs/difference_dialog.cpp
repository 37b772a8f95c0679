#include "app/dialogs/difference_dialog.h"

#include "app/editor/line_difference.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace vitrine {

using Kind = DifferenceLine::Kind;

static QString written(const DifferenceLine &line)
{
    switch (line.kind) {
    case Kind::Removed: return QStringLiteral("− ") + line.text;
    case Kind::Added: return QStringLiteral("+ ") + line.text;
    case Kind::Skipped: return QStringLiteral("⋯");
    case Kind::Same: break;
    }
    return QStringLiteral("  ") + line.text;
}

/// Light enough for the text of both themes to be read on it.
static QColor background(Kind kind)
{
    return kind == Kind::Removed ? QColor(229, 72, 77, 70) : QColor(48, 164, 108, 70);
}

DifferenceDialog::DifferenceDialog(const QString &title, const QString &explanation, const QString &before, const QString &after,
                                   QWidget *parent) :
    QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *label = new QLabel(explanation, this);
    label->setWordWrap(true);
    auto *view = new QPlainTextEdit(this);
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setAccessibleName(title);
    view->setAccessibleDescription(explanation);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    const QVector<DifferenceLine> lines = lineDifference(before, after);
    QStringList text;
    for (const DifferenceLine &line : lines)
        text.append(written(line));
    view->setPlainText(lines.isEmpty() ? tr("Both are the same.") : text.join(QLatin1Char('\n')));
    QList<QTextEdit::ExtraSelection> marks;
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind != Kind::Removed && lines.at(i).kind != Kind::Added)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(view->document()->findBlockByNumber(i));
        mark.format.setBackground(background(lines.at(i).kind));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    view->setExtraSelections(marks);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(820, 520);
}

} // namespace vitrine
