// SPDX-License-Identifier: MPL-2.0
// A value or an Error. The names are std::expected's (C++23), so that it can take this one's place later.
#pragma once

#include "base/error.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace wellmet {

/// Wraps an Error so that `return Unexpected(...)` converts to any Result.
struct Unexpected {
    Error error;
    explicit Unexpected(Error e) : error(std::move(e)) { }
    explicit Unexpected(ErrorKind kind, QString detail = {}) : error{kind, std::move(detail)} { }
};

template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Unexpected unexpected) : m_state(std::in_place_index<1>, std::move(unexpected.error)) { }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

    template <typename U>
    T value_or(U &&other) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(other));
    }

    /// `f` maps the value to another Result; an error passes through.
    template <typename F>
    auto and_then(F &&f) && -> std::invoke_result_t<F, T>
    {
        if (has_value())
            return std::invoke(std::forward<F>(f), std::move(*this).value());
        return Unexpected(error());
    }

    /// `f` maps the value to another value; an error passes through.
    template <typename F>
    auto transform(F &&f) && -> Result<std::invoke_result_t<F, T>>
    {
        if (has_value())
            return std::invoke(std::forward<F>(f), std::move(*this).value());
        return Unexpected(error());
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Unexpected unexpected) : m_error(std::move(unexpected.error)) { }

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return *m_error; }

    template <typename F>
    auto and_then(F &&f) && -> std::invoke_result_t<F>
    {
        if (has_value())
            return std::invoke(std::forward<F>(f));
        return Unexpected(error());
    }

private:
    std::optional<Error> m_error;
};

}  // namespace wellmet
