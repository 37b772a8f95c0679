#pragma once

#include <QByteArray>
#include <QList>

#include <memory>
#include <variant>

class QTemporaryFile;

namespace vitrine {

// Uploads of files on their way from the network thread to the dispatcher. As with Gateway and Outbox, everything that crosses is a
// value in a queue.

/// Names an upload for as long as the process lives; never reused, never 0.
using UploadId = quint64;

/// What a browser sends.
namespace upload {

/// An upload begins: for which session, and the event (JSON) that shall get the files. Nothing more is read before Accept or Refuse.
struct Offer {
    QByteArray token;
    QByteArray event;
};
/// A file that has arrived. Its content is in the file system without a name, and gone with the last who holds it.
struct File {
    QByteArray name; ///< without any path; not empty
    QByteArray contentType;
    qint64 size = 0;
    std::shared_ptr<QTemporaryFile> content;
};
/// Some of a file, after an Accept in chunks.
struct Chunk {
    QByteArray name;
    QByteArray contentType;
    qint64 offset = 0; ///< in the file
    QByteArray bytes;
};
/// All files; the event may run. After chunks there are none in it. Done or Refuse is to follow.
struct Arrived {
    QList<File> files;
};
/// The last of an upload: it has been answered, or the client has gone before.
struct Over { };

using Event = std::variant<Offer, Chunk, Arrived, Over>;

// What the engine answers.

struct Accept {
    bool inChunks = false; ///< the files come as Chunks, and are not kept
};
/// So many bytes of chunks have been used: more may come.
struct ReadOn {
    qint64 bytes = 0;
};
/// The last of an upload. `message` is for the developer, one sentence.
struct Refuse {
    int status = 400;
    QByteArray message;
};
/// The event is queued; the last of an upload.
struct Done { };

using Answer = std::variant<Accept, ReadOn, Refuse, Done>;

} // namespace upload

/// Engine -> network. Implemented by the server; outlives the engine. From any thread; what is meant for an upload that is over is dropped.
class UploadOutbox
{
public:
    virtual ~UploadOutbox() = default;

    virtual void post(UploadId upload, upload::Answer answer) = 0;
};

/// Network -> engine. Implemented by the engine. Called on the network thread only, and must only enqueue.
class UploadGateway
{
public:
    virtual ~UploadGateway() = default;

    virtual void post(UploadId upload, upload::Event event) = 0;
};

} // namespace vitrine
