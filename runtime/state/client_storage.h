#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace vitrine {

class Session;
class StateRegistry;

/// Vars that the browser keeps: those with an rx.Cookie, rx.LocalStorage or rx.SessionStorage as default. Nothing else of the browser's
/// storage ever comes to the server. Needs the GIL.
namespace client_storage {

/// What the browser has to know of them, as a JSON array: `[[number, "cookie" | "local" | "session", key, {options}], …]`. The key is the
/// name that the default has, or the full path of the var.
std::string toJson(const StateRegistry &registry);

/// Which values the browser tells: all that it has, or those that changed there.
enum class Told { All, Changed };
/// Sets these vars to what the browser has, an object by var number; null is nothing and gives the default, as does an absent one of
/// All. Other numbers and other values are ignored. The session is locked.
void apply(Session &session, const StateRegistry &registry, const nlohmann::ordered_json &values, Told told);

} // namespace client_storage
} // namespace vitrine
