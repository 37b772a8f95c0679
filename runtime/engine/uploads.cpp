#include "runtime/engine/uploads.h"

#include "runtime/python/json_reader.h"
#include "runtime/state/state_registry.h"

#include <QTemporaryFile>

#include <nlohmann/json.hpp>

#include <unistd.h>

namespace vitrine {

namespace {

/// Whether events for this number may come from a browser.
bool isHandler(const StateRegistry *registry, int number)
{
    const StateHandler *handler = registry ? registry->handler(number) : nullptr;
    return handler && handler->function;
}

/// Whether the handler wants what takes the place of the files piece by piece.
bool takesChunks(const StateHandler &handler, size_t place)
{
    PyObject *annotation = place < handler.parameters.size() ? handler.parameters[place].annotation.get() : nullptr;
    return annotation && PyType_Check(annotation) && toStdString(getAttr(annotation, "__module__").get()) == "reflex._upload_chunks";
}

/// What an UploadChunkIterator calls for every chunk that was read. Its end is the end of the iterator, hence of the handler.
struct ChunkReader {
    UploadOutbox &outbox;
    UploadId id;

    static PyObject *readOn(PyObject *capsule, PyObject *bytes)
    {
        const auto *self = static_cast<ChunkReader *>(PyCapsule_GetPointer(capsule, nullptr));
        self->outbox.post(self->id, upload::ReadOn{PyLong_AsLongLong(bytes)});
        Py_RETURN_NONE;
    }

    static void destroy(PyObject *capsule)
    {
        auto *self = static_cast<ChunkReader *>(PyCapsule_GetPointer(capsule, nullptr));
        self->outbox.post(self->id, upload::Refuse{409, "the event handler ended before it had read all of the upload"});
        delete self;
    }
};

} // namespace

void Uploads::post(UploadId upload, upload::Event event)
{
    auto shared = std::make_shared<upload::Event>(std::move(event));
    m_app.onDispatcher([this, upload, shared] { handle(upload, *shared); });
}

void Uploads::handle(UploadId id, const upload::Event &event)
{
    if (const auto *offer = std::get_if<upload::Offer>(&event))
        m_outbox.post(id, consider(id, *offer));
    else if (const auto *files = std::get_if<upload::Arrived>(&event))
        m_outbox.post(id, arrived(id, *files));
    else if (const auto offered = m_offered.find(id); offered == m_offered.end())
        return;
    else if (const auto *chunk = std::get_if<upload::Chunk>(&event))
        pushChunk(offered->second, *chunk);
    else if (const auto broken = m_offered.extract(id); broken.mapped().chunks)
        endChunks(broken.mapped(), PyExc_ConnectionError, "the upload was broken off");
}

upload::Answer Uploads::consider(UploadId id, const upload::Offer &offer)
{
    const std::string token = offer.token.toStdString();
    const ClientSessionPtr session = m_app.session(token);
    if (!session)
        return upload::Refuse{403, "there is no session of this token"};
    const auto event = parseUntrusted({offer.event.constData(), size_t(offer.event.size())});
    const auto number = [&event](const char *member) { return event.contains(member) ? wholeNumber(event[member]) : std::nullopt; };
    const bool hasArguments = event.is_object() && event.contains("a") && event["a"].is_array();
    if (!hasArguments || !number("e") || !number("f"))
        return upload::Refuse{400, "the event of an upload is {\"e\": handler number, \"a\": [arguments], \"f\": place of the files}"};
    const int place = *number("f");
    if (place < 0 || size_t(place) > event["a"].size())
        return upload::Refuse{400, "the files have no place among the event's arguments"};
    const int handler = *number("e");
    if (!isHandler(m_app.registry(), handler))
        return upload::Refuse{400, "there is no event handler of this number"};
    Offered offered{token, handler, toPython(event["a"]), Py_ssize_t(place), {}};
    const bool inChunks = takesChunks(*m_app.registry()->handler(handler), size_t(place));
    if (inChunks) {
        const PyRef iterator = chunkIterator(id);
        offered.chunks = iterator ? PyRef::steal(PyWeakref_NewRef(iterator.get(), nullptr)) : PyRef();
        if (!offered.chunks || !this->place(offered, iterator)) {
            PyErr_Clear();
            return upload::Refuse{500, "the files could not be given to the event handler"};
        }
        m_app.enqueue(session, {handler, std::exchange(offered.args, {}), 0});
    }
    m_offered[id] = std::move(offered);
    return upload::Accept{inChunks};
}

bool Uploads::place(const Offered &offered, const PyRef &files) const
{
    PyObject *args = offered.args.get();
    return files && (offered.files < PyList_GET_SIZE(args) ? PyList_SetItem(args, offered.files, PyRef(files).release()) == 0
                                                           : PyList_Append(args, files.get()) == 0);
}

upload::Answer Uploads::arrived(UploadId id, const upload::Arrived &arrived)
{
    const auto found = m_offered.extract(id);
    if (found.empty())
        return upload::Refuse{400, "the upload was not offered"};
    const Offered &offered = found.mapped();
    if (offered.chunks) {
        endChunks(offered, PyExc_StopAsyncIteration, nullptr);
        return upload::Done();
    }
    const ClientSessionPtr session = m_app.session(offered.token);
    if (!session)
        return upload::Refuse{403, "there is no session of this token any more"};
    if (!isHandler(m_app.registry(), offered.handler))
        return upload::Refuse{400, "there is no event handler of this number any more"};
    if (!place(offered, fileList(arrived.files))) {
        PyErr_Clear();
        return upload::Refuse{500, "the files could not be given to the event handler"};
    }
    m_app.enqueue(session, {offered.handler, offered.args, 0});
    return upload::Done();
}

PyRef Uploads::chunkIterator(UploadId id) const
{
    static PyMethodDef method = {"read_on", ChunkReader::readOn, METH_O, nullptr};
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._upload_chunks"));
    const PyRef reader = PyRef::steal(PyCapsule_New(new ChunkReader{m_outbox, id}, nullptr, ChunkReader::destroy));
    const PyRef readOn = PyRef::steal(PyCFunction_New(&method, reader.get()));
    return module && readOn ? PyRef::steal(PyObject_CallMethod(module.get(), "UploadChunkIterator", "O", readOn.get())) : PyRef();
}

void Uploads::pushChunk(const Offered &offered, const upload::Chunk &chunk)
{
    const PyRef iterator = PyRef::share(PyWeakref_GetObject(offered.chunks.get()));
    if (iterator.get() != Py_None) {
        PyRef::steal(PyObject_CallMethod(iterator.get(), "_push", "sLsy#", chunk.name.constData(), (long long)chunk.offset,
                                         chunk.contentType.constData(), chunk.bytes.constData(), Py_ssize_t(chunk.bytes.size())));
    }
    PyErr_Clear();
}

void Uploads::endChunks(const Offered &offered, PyObject *exceptionType, const char *message)
{
    const PyRef iterator = PyRef::share(PyWeakref_GetObject(offered.chunks.get()));
    const PyRef end = PyRef::steal(message ? PyObject_CallFunction(exceptionType, "s", message) : PyObject_CallNoArgs(exceptionType));
    if (iterator.get() != Py_None)
        PyRef::steal(PyObject_CallMethod(iterator.get(), "_end", "O", end.get()));
    PyErr_Clear();
}

PyRef Uploads::fileList(const QList<upload::File> &files)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._upload"));
    const PyRef list = PyRef::steal(PyList_New(0));
    for (const upload::File &file : files) {
        const int descriptor = ::dup(file.content->handle()); // Python's own; without a name, the file goes when it closes it
        if (!module || descriptor < 0 || lseek(descriptor, 0, SEEK_SET) != 0)
            return {};
        const PyRef object = PyRef::steal(PyObject_CallMethod(module.get(), "_arrived", "isLs", descriptor, file.name.constData(),
                                                              (long long)file.size, file.contentType.constData()));
        if (!object || PyList_Append(list.get(), object.get()) != 0)
            return {};
    }
    return list;
}

} // namespace vitrine
