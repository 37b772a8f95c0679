#pragma once

#include "app/editor/text_file.h"
#include "app/editor/unsaved_journal.h"
#include "designer/edit/text_target.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTextCursor>
#include <QTimer>

#include <memory>
#include <optional>

class QTextDocument;

namespace vitrine {

/// An open file: its QTextDocument (text and the only undo stack), the file on disk, the watch for changes made elsewhere and the
/// journal of unsaved text. Visual edits come in as a TextTarget and are one labelled undo step each.
class TextDocument : public QObject, public TextTarget
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<TextDocument>> open(const QString &path);
    ~TextDocument() override;

    QTextDocument *textDocument() const { return m_document; }
    const QString &path() const { return m_path; }
    QString fileName() const;
    /// Character for character what is in the document; lines end with "\n".
    QString text() const;
    bool isModified() const;
    /// True if the file cannot be written back as it was (see TextFile); the editor is then for reading only.
    bool isReadOnly() const { return !m_file.isLossless(); }

    Result<void> save();
    /// Takes the text on disk, as one undo step that changes only what differs.
    void reload();
    /// Keeps the editor's text though the disk has another; the next save overwrites it.
    void keepMine();

    /// Unsaved text of an earlier Studio that was killed; empty when there is none.
    std::optional<QString> recoveredText() const { return m_recovered; }
    void acceptRecovered();
    void discardRecovered();
    /// Leaves the unsaved text in the journal when the document goes, as if Studio had been killed.
    void keepUnsaved();

    void undo();
    void redo();
    /// Words of the step that undo()/redo() would take; empty for typing.
    QString undoLabel() const;
    QString redoLabel() const;

    void beginStep(const QString &label) override;
    void replace(int offset, int length, const QString &replacement) override;
    void endStep() override;

Q_SIGNALS:
    /// `inserted` is at `offset` now, in the place of `removed` code units.
    void edited(int offset, int removed, const QString &inserted);
    void modificationChanged(bool modified);
    void undoStateChanged();
    void saved();
    /// The file changed on disk and the text here has unsaved changes: someone must call reload() or keepMine().
    void conflict();
    /// An unmodified document followed the disk.
    void reloaded();

private:
    struct Step {
        QString label;
        int before; ///< undo steps available before it
        int after;
    };

    TextDocument(const QString &path, TextFile file);
    void onContentsChange(int position, int removed, int added);
    void onDiskChange();
    void replaceDifference(const QString &text, const QString &label);
    void watch();

    QString m_path;
    TextFile m_file;
    UnsavedJournal m_journal;
    std::optional<QString> m_recovered;
    QTextDocument *m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_journalTimer;
    QTimer m_diskTimer;
    QTextCursor m_stepCursor;
    QString m_stepLabel;
    int m_stepBefore = 0;
    QVector<Step> m_steps;
    int m_undoSteps = 0; ///< available after the last edit, undo or redo
    int m_length = 0;
    bool m_isUndoing = false; ///< an undo or redo is under way
    bool m_keepsJournal = false; ///< see keepUnsaved()
};

} // namespace vitrine
