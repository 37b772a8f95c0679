#pragma once

#include "designer/edit/text_target.h"

#include <QStringList>
#include <QVector>

namespace vitrine {

/// A plain string as target, with undo and redo: for work without an editor window (tests, scripts).
class StringTarget : public TextTarget {
public:
    explicit StringTarget(const QString &text) : m_text(text) { }

    const QString &text() const { return m_text; }
    /// Labels of the steps that can be undone, oldest first.
    QStringList undoLabels() const;
    /// False if there is nothing to undo.
    bool undo();
    /// False if there is nothing to redo.
    bool redo();

    void beginStep(const QString &label) override;
    void replace(int offset, int length, const QString &replacement) override;
    void endStep() override;

private:
    struct Replacement {
        int offset = 0;
        QString before;
        QString after;
    };
    struct Step {
        QString label;
        QVector<Replacement> replacements;
    };

    QString m_text;
    QVector<Step> m_steps;
    qsizetype m_done = 0; ///< steps that are made; those behind can be redone
    bool m_open = false;
};

} // namespace vitrine
