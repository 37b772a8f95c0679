#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace vitrine {

/// Why something failed, in a sentence that a user understands and can act on.
struct Error {
    QString message;
};

/// A value, or the reason why there is none. Errors cross module borders as values; nothing in Vitrine throws across one.
///
///     Result<int> port = parsePort(text);
///     if (!port)
///         return port.error();
///     use(*port);
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }

    /// The value. Only when the result holds one.
    T &operator*() & { return std::get<0>(m_content); }
    const T &operator*() const & { return std::get<0>(m_content); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }
    T *operator->() { return &std::get<0>(m_content); }
    const T *operator->() const { return &std::get<0>(m_content); }

    /// The error. Only when the result holds no value.
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success, or the reason of a failure.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace vitrine
