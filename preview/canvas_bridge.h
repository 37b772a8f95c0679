#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

namespace vitrine {

/// The object that overlay.js talks to over QWebChannel, in a script world of its own that the user's page cannot reach.
class CanvasBridge : public QObject
{
    Q_OBJECT

public:
    explicit CanvasBridge(QObject *parent = nullptr);

    void setEditing(bool editing);
    bool isEditing() const { return m_editing; }
    /// Boxes around all elements with these marks; `scroll` brings the first into view.
    void setSelection(const QStringList &marks, const QString &label, bool scroll);
    /// Answers what a mark is called when the pointer is over it.
    void setLabelSource(std::function<QString(const QString &mark)> source) { m_labelOf = std::move(source); }

    /// Answers for something that is dragged over elements, given from the innermost outwards, where it would come: mark and "before",
    /// "after" or "into"; empty if nowhere there.
    using DropSource = std::function<QStringList(const QStringList &marks, const QString &zone)>;
    void setDropSource(const DropSource &source) { m_dropPlace = source; }

    // Called by the script.
    Q_INVOKABLE void ready();
    Q_INVOKABLE QString hover(const QString &mark) const;
    /// Marks from the clicked element outwards; `adds`: to what is selected.
    Q_INVOKABLE void click(const QStringList &marks, bool adds);
    /// The same for the context menu.
    Q_INVOKABLE void menu(const QStringList &marks);
    Q_INVOKABLE QStringList offer(const QStringList &marks, const QString &zone) const;
    /// It was dropped where offer() said.
    Q_INVOKABLE void drop(const QString &mark, const QString &zone);
    /// "parent", "delete", "duplicate", "undo" or "redo".
    Q_INVOKABLE void command(const QString &name);

Q_SIGNALS:
    void editingChanged(bool editing);
    void selectionChanged(const QStringList &marks, const QString &label, bool scroll);
    void clicked(const QStringList &marks, bool adds);
    void menuRequested(const QStringList &marks);
    void dropped(const QString &mark, const QString &zone);
    void commandGiven(const QString &name);
    /// A page's overlay has connected.
    void connected();

private:
    bool m_editing = false;
    QStringList m_marks;
    QString m_label;
    std::function<QString(const QString &)> m_labelOf;
    DropSource m_dropPlace;
};

} // namespace vitrine
