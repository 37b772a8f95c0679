#pragma once

#include "designer/model/named_values.h"
#include "designer/model/style_place.h"
#include "designer/model/value_reader.h"

namespace vitrine {

class Catalog;
class Imports;
struct ComponentEntry;
struct Node;

/// A value that a call gives to a property at one place.
struct StyleDeclaration {
    StylePlace place;
    QString name; ///< as written there: "bg", "backgroundColor"
    WrittenValue value;
    QString origin; ///< the expression that brings it, `**common` or `style=base`; empty if the call itself says it

    bool operator==(const StyleDeclaration &) const = default;
};

/// The values of one expression by screen width: a list, `rx.breakpoints(…)` or a dictionary of its names.
struct ResponsiveValue {
    enum class Form { None, List, Names };

    Form form = Form::None; ///< None: one value for all widths
    SyntaxNode list; ///< list, tuple, argument_list or dictionary
    QVector<SyntaxNode> values; ///< by index of StylePlace::breakpointNames(); null where there is none
};

/// What a call says of its style and where it says so: its keywords, the dictionary of `style=`, and those of states (`_hover=`).
/// Its syntax nodes live as long as those of the source.
class StyleReader {
public:
    /// A list of named values; the first one is that of the call's keywords.
    struct Scope {
        QString state;
        SyntaxNode list; ///< argument_list or dictionary
        SyntaxNode element; ///< the keyword or pair whose value it is; null for the first one
        int outer = -1; ///< index of the scope that `element` is in
    };
    struct Entry {
        QString property; ///< Python keyword
        NamedValue named;
        int scope = 0;
    };
    /// Style that is not written in the call: `style=base`, `_hover=hovered`, `**common`.
    struct Foreign {
        QString state;
        QString text;
        int scope = 0; ///< the one that is given so, or that it is unpacked in; 0: unpacked in the call
        SyntaxNode list; ///< what it stands for, if this file says so
    };

    /// `arguments` is the argument_list of `node`. Catalog and source must outlive this.
    StyleReader(const SourceDocument &source, const Imports &imports, const Catalog &catalog, const Node &node,
        const SyntaxNode &arguments);

    const QVector<Scope> &scopes() const { return m_scopes; }
    const QVector<Entry> &entries() const { return m_entries; }
    const QVector<Foreign> &foreign() const { return m_foreign; }

    /// All values, those of the call first; of what a keyword overrides in `style=` only the keyword.
    QVector<StyleDeclaration> declarations() const;
    /// Whether the property may have a value for each screen width.
    bool isResponsive(const QString &property) const;
    bool isProp(const QString &property) const;
    ResponsiveValue responsive(const QString &property, const SyntaxNode &value) const;
    /// Whether both names set the same: `bg` and `background`.
    bool areSame(const QString &property, const QString &other) const;
    /// The same for CSS alone, where no component has a prop of the name.
    static bool areSameCss(const Catalog &catalog, const QString &property, const QString &other);
    /// Whether the scope is the dictionary of `style=` or in it.
    bool isInStyle(int scope) const;
    /// Whether the scope is of a state in `style=` that a keyword gives too, which replaces it.
    bool isReplaced(int scope) const;

private:
    void readScope(int index);
    void readNested(int scope, const NamedValue &named, const QString &state);
    void append(QVector<StyleDeclaration> &all, const StylePlace &place, const NamedValue &named, const QString &origin) const;

    const SourceDocument &m_source;
    const Imports &m_imports;
    const Catalog &m_catalog;
    const ComponentEntry *m_component;
    QVector<Scope> m_scopes;
    QVector<Entry> m_entries;
    QVector<Foreign> m_foreign;
};

} // namespace vitrine
