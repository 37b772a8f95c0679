#pragma once

#include <QString>
#include <QStringList>

namespace vitrine {

struct StylePlace;

/// The words of an undo step: "Set color_scheme of button". Made by the operations; a value.
class EditLabel {
public:
    EditLabel() = default;
    static EditLabel setProperty(const QString &property, const QString &node);
    static EditLabel removeProperty(const QString &property, const QString &node);
    /// "Set color of button on hover from md".
    static EditLabel setStyle(const StylePlace &place, const QString &node);
    static EditLabel removeStyle(const StylePlace &place, const QString &node);
    static EditLabel setText(const QString &node);
    static EditLabel insert(const QString &node);
    static EditLabel move(const QString &node);
    static EditLabel remove(const QString &node);
    static EditLabel cut(const QString &node);
    static EditLabel wrap(const QString &node, const QString &wrapper);
    static EditLabel unwrap(const QString &node);
    static EditLabel makeLoop(const QString &node, const QString &iterable);
    static EditLabel makeCondition(const QString &node, const QString &condition);
    /// `dropped` are the properties that the new type does not have.
    static EditLabel changeType(const QString &node, const QString &component, const QStringList &dropped);
    static EditLabel duplicate(const QString &node);
    static EditLabel replaceText(const QString &file);
    static EditLabel extract(const QString &node, const QString &function);
    static EditLabel inlineCall(const QString &function);
    static EditLabel rename(const QString &name, const QString &newName);
    static EditLabel paste(const QString &node);
    static EditLabel addPage(const QString &route);
    static EditLabel removePage(const QString &route);
    static EditLabel setRoute(const QString &route, const QString &newRoute);
    static EditLabel setTitle(const QString &route);
    static EditLabel setContent(const QString &node);
    static EditLabel setCondition(const QString &condition);
    static EditLabel setList(const QString &list);
    static EditLabel addState(const QString &state);
    static EditLabel addClass(const QString &name);
    static EditLabel removeClass(const QString &name);
    static EditLabel addMember(const QString &member, const QString &state);
    static EditLabel setMember(const QString &member, const QString &state);
    static EditLabel removeMember(const QString &member, const QString &state);
    static EditLabel addHandler(const QString &trigger, const QString &node);
    static EditLabel removeHandler(const QString &trigger, const QString &node);
    static EditLabel moveHandler(const QString &trigger, const QString &node);

    const QString &text() const { return m_text; }

private:
    explicit EditLabel(const QString &text) : m_text(text) { }
    QString m_text;
};

} // namespace vitrine
