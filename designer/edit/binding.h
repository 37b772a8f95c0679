#pragma once

#include "designer/edit/expression_types.h"
#include "runtime/catalog/prop_entry.h"

#include <QCoreApplication>
#include <QStringList>

namespace vitrine {

class DesignDocument;

/// What a property of a node can be bound to, a loop go through or a condition ask, and whether an expression can stand there. Reads one
/// file; what it imports is known by name only, but for state classes.
class Binding {
    Q_DECLARE_TR_FUNCTIONS(Binding)

public:
    enum class Place { Property, Loop, Condition };
    /// What the place takes.
    struct Wanted {
        QString name;
        ValueType type = ValueType::Any;
        QStringList values; ///< words that it takes
        bool isFree = true; ///< takes others too
        Place place = Place::Property;
    };
    struct Choice {
        QString expression;
        QString type; ///< as annotated; may be empty
        QString about; ///< "computed var", "item of the loop"
        bool fits = true;
    };
    enum class Outcome { Good, Doubtful, Wrong };
    struct Verdict {
        Outcome outcome = Outcome::Good;
        QString message; ///< why it is not good; of a good one its type
    };

    /// `document` must outlive this, and parse. `elsewhere` are the state classes of other files.
    Binding(const DesignDocument &document, NodeId node, const Wanted &wanted, const QVector<StateClass> &elsewhere = {});

    const Wanted &wanted() const { return m_wanted; }
    /// Those whose type fits, the nearest first; then those whose type is not known or does not fit.
    QVector<Choice> choices() const;
    /// Whether the text parses, knows its names, and is of a fitting type.
    Verdict check(const QString &expression) const;

private:
    Outcome fit(const QString &type) const;
    Outcome fitOfProperty(const QString &type) const;
    QString whatItTakes() const;
    /// Whether the state classes' members that it uses are such that a page can show.
    Verdict checkValues(const SourceDocument &expression) const;
    Verdict checkOperators(const SourceDocument &expression) const;

    const DesignDocument &m_document;
    NodeId m_node;
    Wanted m_wanted;
    ExpressionTypes m_types;
    ExpressionTypes::Reach m_reach;
};

} // namespace vitrine
