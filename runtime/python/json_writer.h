#pragma once

#include "runtime/python/py_ref.h"

#include <string>
#include <string_view>

namespace vitrine {

/// Appends the JSON string literal of UTF-8 text, quotes included. `</` is written `<\/`, so that the result may stand in HTML.
void appendJsonString(std::string &out, std::string_view utf8);

/// Appends the JSON of a Python value as it travels to the browser, straight from the objects, without a document in between.
///
/// Tuples and sets become arrays, enums their value, date and time types their str(), Decimal a number, dataclasses and pydantic
/// models objects, NaN and infinities `{"$":"nan"}` and so on (ARCHITECTURE.md), other libraries' types what reflex/utils/serializers.py
/// makes of them, components what ComponentWriter does. Dictionary keys become strings.
/// False with a Python exception set (TypeError naming the type) when the value has no JSON form. Needs the GIL.
bool appendJson(std::string &out, PyObject *value);
/// For a value of a type that neither JSON nor JavaScript knows, one that both do: text, a number, a list, a dict. Null without an exception for
/// components, sets and rows of databases, which have forms of their own; null with TypeError set when there is none.
PyRef plainOf(PyObject *value);
/// The functions that `@rx.serializer` registered, by the type whose values they take: a dict, borrowed. They come before what appendJson()
/// knows itself, but for text, numbers, lists, tuples and dicts.
PyObject *serializers();
/// The one for a type or the nearest of its bases: borrowed, or null.
PyObject *serializerOf(PyTypeObject *type);
/// Appends the JSON string that a dictionary's key travels as.
bool appendJsonKey(std::string &out, PyObject *key);

} // namespace vitrine
