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
    /// Why the text cannot be edited, in a sentence; empty if it can. So it is where the file could not be written back as it was (see
    /// TextFile), or may not be written.
    QString whyReadOnly() const;
    bool isReadOnly() const { return !m_obstacle.isEmpty(); }
    /// Whether another Studio had the file open when this one opened it.
    bool isShared() const { return m_journal.isShared(); }

    enum class Disk {
        Known, ///< as it was loaded or saved
        Changed, ///< by another program, while the text here had unsaved changes
        Gone, ///< the file was deleted or moved away
    };
    Disk disk() const { return m_disk; }
    /// What lies on the disk now; empty if that cannot be read.
    QString textOnDisk() const;

    /// Refused while the disk has something that nobody has looked at: see keepMine() and reload().
    Result<void> save();
    /// Takes the text on disk, as one undo step that changes only what differs.
    void reload();
    /// Keeps the editor's text though the disk has another; the next save overwrites it.
    void keepMine();
    /// The unsaved changes are not wanted any more: nobody will be offered them.
    void giveUp();

    /// Unsaved text of an earlier Studio that was killed; empty when there is none. Of several, the latest one first.
    std::optional<QString> recoveredText() const { return m_recovered; }
    void acceptRecovered();
    void discardRecovered();

    void undo();
    void redo();
    /// An undo or redo is under way.
    bool isUndoing() const { return m_isUndoing; }
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
    /// disk() is another one.
    void diskChanged();
    /// An unmodified document followed the disk; isReadOnly() may be another one.
    void reloaded();
    /// recoveredText() is another one.
    void recoveredChanged();
    /// The text cannot be kept safe from a crash: `reason` is for the user.
    void journalFailed(const QString &reason);

private:
    struct Step {
        QString label;
        int before; ///< undo steps available before it
        int after;
    };

    TextDocument(const QString &path, TextFile file);
    void onContentsChange(int position, int removed, int added);
    void onDiskChange();
    void setDisk(Disk disk);
    void take(TextFile file);
    void writeJournal();
    void findRecovered();
    void replaceDifference(const QString &text, const QString &label);
    void watch();

    QString m_path;
    TextFile m_file;
    QString m_obstacle; ///< see whyReadOnly(), as the second half of a sentence
    Disk m_disk = Disk::Known;
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
};

} // namespace vitrine
