#pragma once

#include <QString>

namespace vitrine {

/// The words of an undo step: "Set color_scheme of button". Made by the operations; a value.
class EditLabel {
public:
    EditLabel() = default;
    static EditLabel setProperty(const QString &property, const QString &node);
    static EditLabel removeProperty(const QString &property, const QString &node);
    static EditLabel setText(const QString &node);
    static EditLabel insert(const QString &node);
    static EditLabel move(const QString &node);
    static EditLabel remove(const QString &node);
    static EditLabel wrap(const QString &node, const QString &wrapper);
    static EditLabel duplicate(const QString &node);

    const QString &text() const { return m_text; }

private:
    explicit EditLabel(const QString &text) : m_text(text) { }
    QString m_text;
};

} // namespace vitrine
