#include "app/editor/text_document.h"

#include <QFileInfo>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <algorithm>
#include <chrono>

namespace vitrine {

using namespace std::chrono_literals;

Result<std::unique_ptr<TextDocument>> TextDocument::open(const QString &path)
{
    Result<TextFile> file = TextFile::load(path);
    // A file that was deleted while its text was not saved is there to be saved again.
    if (!file && !QFileInfo::exists(path) && UnsavedJournal(path).recovered())
        file = TextFile();
    if (!file)
        return file.error();
    return std::unique_ptr<TextDocument>(new TextDocument(path, std::move(*file)));
}

TextDocument::TextDocument(const QString &path, TextFile file) : m_path(path), m_journal(path), m_document(new QTextDocument(this))
{
    take(std::move(file));
    m_document->setDocumentLayout(new QPlainTextDocumentLayout(m_document));
    m_document->setPlainText(m_file.text());
    m_document->setModified(false);
    m_length = m_document->characterCount() - 1;

    findRecovered();
    m_journal.clear(text());

    m_journalTimer.setSingleShot(true);
    m_journalTimer.setInterval(2s);
    connect(&m_journalTimer, &QTimer::timeout, this, &TextDocument::writeJournal);
    // Programs that save replace the file in several steps; looking once they are through avoids reading half of it.
    m_diskTimer.setSingleShot(true);
    m_diskTimer.setInterval(30ms);
    connect(&m_diskTimer, &QTimer::timeout, this, &TextDocument::onDiskChange);

    connect(m_document, &QTextDocument::contentsChange, this, &TextDocument::onContentsChange);
    connect(m_document, &QTextDocument::modificationChanged, this, &TextDocument::modificationChanged);
    connect(m_document, &QTextDocument::undoAvailable, this, &TextDocument::undoStateChanged);
    connect(m_document, &QTextDocument::redoAvailable, this, &TextDocument::undoStateChanged);
    connect(m_document, &QTextDocument::undoCommandAdded, this, &TextDocument::undoStateChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_diskTimer, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_diskTimer, qOverload<>(&QTimer::start));
    watch();
}

TextDocument::~TextDocument()
{
    // Whoever does not want the text says so with giveUp(); what ends Studio otherwise does not ask.
    if (isModified())
        (void)m_journal.write(text());
    else
        m_journal.clear(text());
}

void TextDocument::giveUp()
{
    m_document->setModified(false);
    m_journal.clear(text());
}

void TextDocument::writeJournal()
{
    if (!isModified()) {
        m_journal.clear(text());
        return;
    }
    if (const Result<void> written = m_journal.write(text()); !written)
        Q_EMIT journalFailed(written.error().message);
}

QString TextDocument::whyReadOnly() const
{
    return isReadOnly() ? tr("%1 is open for reading only, for %2.").arg(fileName(), m_obstacle) : QString();
}

void TextDocument::take(TextFile file)
{
    m_file = std::move(file);
    m_obstacle = m_file.obstacle();
    const QFileInfo info(m_path);
    if (m_obstacle.isEmpty() && info.exists() && !info.isWritable())
        m_obstacle = tr("you may not write it");
    setDisk(info.exists() ? Disk::Known : Disk::Gone);
}

void TextDocument::setDisk(Disk disk)
{
    if (std::exchange(m_disk, disk) != disk)
        Q_EMIT diskChanged();
}

void TextDocument::watch()
{
    // The folder too: an atomic save elsewhere replaces the file, and the watch of the old one is gone with it.
    m_watcher.addPath(m_path);
    m_watcher.addPath(QFileInfo(m_path).absolutePath());
}

QString TextDocument::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString TextDocument::text() const
{
    // toPlainText() would turn no-break spaces into spaces.
    QString text = m_document->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

bool TextDocument::isModified() const
{
    return m_document->isModified();
}

void TextDocument::onContentsChange(int position, int removed, int added)
{
    // Qt counts the invisible end of the last paragraph when everything is replaced.
    const int length = m_document->characterCount() - 1;
    const int excess = std::max(0, position + added - length);
    added -= excess;
    removed = std::min(removed - excess, m_length - position);
    m_length = length;

    // An edit takes away what could have been redone in its place.
    if (!m_isUndoing)
        m_steps.erase(std::remove_if(m_steps.begin(), m_steps.end(), [&](const Step &step) { return step.after > m_undoSteps; }),
                      m_steps.end());
    m_undoSteps = m_document->availableUndoSteps();

    QTextCursor cursor(m_document);
    cursor.setPosition(position);
    cursor.setPosition(position + added, QTextCursor::KeepAnchor);
    QString inserted = cursor.selectedText();
    inserted.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    if (!m_journalTimer.isActive())
        m_journalTimer.start();
    if (removed <= 0 && added <= 0)
        return;
    m_journal.note(position, removed, inserted);
    Q_EMIT edited(position, removed, inserted);
}

Result<void> TextDocument::save()
{
    if (isReadOnly())
        return Error{whyReadOnly()};
    // The watch may not have told of it yet.
    onDiskChange();
    if (m_disk == Disk::Changed)
        return Error{tr("%1 was changed by another program. Choose first which text to keep.").arg(fileName())};
    const Result<void> result = m_file.save(m_path, text());
    if (!result)
        return result;
    m_document->setModified(false);
    m_journalTimer.stop();
    m_journal.clear(text());
    setDisk(Disk::Known);
    watch();
    Q_EMIT saved();
    return result;
}

void TextDocument::onDiskChange()
{
    watch();
    if (!QFileInfo::exists(m_path)) {
        if (m_disk != Disk::Gone)
            m_document->setModified(true); // only here is this text now
        setDisk(Disk::Gone);
        return;
    }
    Result<TextFile> onDisk = TextFile::load(m_path);
    if (!onDisk)
        return;
    if (onDisk->bytes() == m_file.bytes()) {
        if (m_disk == Disk::Gone && text() == m_file.text())
            m_document->setModified(false);
        const QString before = m_obstacle;
        take(std::move(*onDisk));
        if (m_obstacle != before) // its permissions were changed
            Q_EMIT reloaded();
    } else if (!isModified()) {
        reload();
        Q_EMIT reloaded();
    } else {
        setDisk(Disk::Changed);
    }
}

QString TextDocument::textOnDisk() const
{
    const Result<TextFile> onDisk = TextFile::load(m_path);
    return onDisk ? onDisk->text() : QString();
}

void TextDocument::reload()
{
    Result<TextFile> onDisk = TextFile::load(m_path);
    if (!onDisk)
        return;
    take(std::move(*onDisk));
    replaceDifference(m_file.text(), tr("Reload from disk"));
    m_document->setModified(false);
    m_journal.clear(text());
}

void TextDocument::keepMine()
{
    if (const Result<TextFile> onDisk = TextFile::load(m_path))
        m_file.accept(onDisk->bytes());
    setDisk(Disk::Known);
}

void TextDocument::findRecovered()
{
    m_recovered = m_journal.recovered();
    while (m_recovered && *m_recovered == text()) {
        m_journal.dropRecovered();
        m_recovered = m_journal.recovered();
    }
}

void TextDocument::acceptRecovered()
{
    if (!m_recovered || isReadOnly())
        return;
    replaceDifference(*m_recovered, tr("Restore unsaved text"));
    // It must not be lost between two entries of the journal.
    if (isModified() && !m_journal.write(*m_recovered))
        return;
    discardRecovered();
}

void TextDocument::discardRecovered()
{
    m_journal.dropRecovered();
    findRecovered();
    Q_EMIT recoveredChanged();
}

void TextDocument::replaceDifference(const QString &text, const QString &label)
{
    const QString old = this->text();
    const auto [oldFront, newFront] = std::mismatch(old.begin(), old.end(), text.begin(), text.end());
    const int prefix = int(oldFront - old.begin());
    const auto [oldBack, newBack] =
        std::mismatch(old.rbegin(), std::make_reverse_iterator(oldFront), text.rbegin(), std::make_reverse_iterator(newFront));
    const int suffix = int(oldBack - old.rbegin());
    if (prefix == old.size() && old.size() == text.size())
        return;
    beginStep(label);
    replace(prefix, int(old.size()) - prefix - suffix, text.mid(prefix, text.size() - prefix - suffix));
    endStep();
}

void TextDocument::undo()
{
    {
        const QScopedValueRollback undoing(m_isUndoing, true);
        m_document->undo();
    }
    m_undoSteps = m_document->availableUndoSteps();
    Q_EMIT undoStateChanged();
}

void TextDocument::redo()
{
    {
        const QScopedValueRollback undoing(m_isUndoing, true);
        m_document->redo();
    }
    m_undoSteps = m_document->availableUndoSteps();
    Q_EMIT undoStateChanged();
}

QString TextDocument::undoLabel() const
{
    const int available = m_document->availableUndoSteps();
    const auto it = std::find_if(m_steps.begin(), m_steps.end(), [&](const Step &step) { return step.after == available; });
    return it == m_steps.end() ? QString() : it->label;
}

QString TextDocument::redoLabel() const
{
    const int available = m_document->availableUndoSteps();
    const auto it = std::find_if(m_steps.begin(), m_steps.end(), [&](const Step &step) { return step.before == available; });
    return it == m_steps.end() || m_document->availableRedoSteps() == 0 ? QString() : it->label;
}

void TextDocument::beginStep(const QString &label)
{
    m_stepLabel = label;
    m_stepBefore = m_document->availableUndoSteps();
    m_stepCursor = QTextCursor(m_document);
    m_stepCursor.beginEditBlock();
}

void TextDocument::replace(int offset, int length, const QString &replacement)
{
    m_stepCursor.setPosition(offset);
    m_stepCursor.setPosition(offset + length, QTextCursor::KeepAnchor);
    m_stepCursor.insertText(replacement);
}

void TextDocument::endStep()
{
    // QTextDocument merges typing right behind an insertion into that insertion's undo command. A removal in between keeps them apart.
    m_stepCursor.insertText(QStringLiteral(" "));
    m_stepCursor.deletePreviousChar();
    m_stepCursor.endEditBlock();
    m_stepCursor = QTextCursor();
    m_undoSteps = m_document->availableUndoSteps();
    m_steps.append({m_stepLabel, m_stepBefore, m_undoSteps});
    Q_EMIT undoStateChanged();
}

} // namespace vitrine
