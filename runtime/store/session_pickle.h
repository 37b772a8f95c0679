#pragma once

#include "runtime/events/client_session.h"

#include <QByteArray>

#include <set>

namespace vitrine {

class StateRegistry;

/// The values of a session as bytes, by pickling: every plain var, also the backend ones. Each var stands for itself, so one that cannot
/// be kept costs no other. Needs the GIL, and may run the user's code (`__reduce__`).
class SessionPickle
{
public:
    /// Nothing if the values are being changed just now; try again later. A var that cannot be pickled is left out, and told once.
    std::optional<QByteArray> dump(ClientSession &session, const StateRegistry &registry);
    /// Sets the vars that the app still has with the same kind of value; tells of the others, once each. False if the bytes are of no use.
    bool load(ClientSession &session, const StateRegistry &registry, const QByteArray &bytes);

private:
    void tell(const std::string &var, const char *what);

    std::set<std::string> m_told;
};

} // namespace vitrine
