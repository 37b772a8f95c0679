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
    else
        m_offered.erase(id);
}

upload::Answer Uploads::consider(UploadId id, const upload::Offer &offer)
{
    const std::string token = offer.token.toStdString();
    if (!m_app.session(token))
        return upload::Refuse{403, "there is no session of this token"};
    const auto event = nlohmann::ordered_json::parse(offer.event.constData(), offer.event.constData() + offer.event.size(), nullptr, false);
    const bool good = event.is_object() && event.contains("e") && event["e"].is_number_integer() && event.contains("a")
        && event["a"].is_array() && event.contains("f") && event["f"].is_number_integer();
    if (!good)
        return upload::Refuse{400, "the event of an upload is {\"e\": handler number, \"a\": [arguments], \"f\": place of the files}"};
    const auto place = event["f"].get<long long>();
    if (place < 0 || place > (long long)event["a"].size())
        return upload::Refuse{400, "the files have no place among the event's arguments"};
    const int handler = event["e"].get<int>();
    if (!isHandler(m_app.registry(), handler))
        return upload::Refuse{400, "there is no event handler of this number"};
    m_offered[id] = {token, handler, toPython(event["a"]), Py_ssize_t(place)};
    return upload::Accept();
}

upload::Answer Uploads::arrived(UploadId id, const upload::Arrived &arrived)
{
    const auto found = m_offered.extract(id);
    if (found.empty())
        return upload::Refuse{400, "the upload was not offered"};
    const Offered &offered = found.mapped();
    const ClientSessionPtr session = m_app.session(offered.token);
    if (!session)
        return upload::Refuse{403, "there is no session of this token any more"};
    if (!isHandler(m_app.registry(), offered.handler))
        return upload::Refuse{400, "there is no event handler of this number any more"};
    const PyRef files = fileList(arrived.files);
    const bool placed = files && (offered.files < PyList_GET_SIZE(offered.args.get())
                                      ? PyList_SetItem(offered.args.get(), offered.files, PyRef(files).release()) == 0
                                      : PyList_Append(offered.args.get(), files.get()) == 0);
    if (!placed) {
        PyErr_Clear();
        return upload::Refuse{500, "the files could not be given to the event handler"};
    }
    m_app.enqueue(session, {offered.handler, offered.args, 0});
    return upload::Done();
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
