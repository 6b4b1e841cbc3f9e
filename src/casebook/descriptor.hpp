// SPDX-License-Identifier: MPL-2.0
// An open file that is closed again, whatever happens.

#pragma once

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace sag
{

/// Owns a file descriptor, or none.
class Descriptor
{
public:
  Descriptor() = default;

  explicit Descriptor(int number) : number_(number) {}

  ~Descriptor() { close(); }

  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

  Descriptor& operator=(Descriptor&& other) noexcept
  {
    std::swap(number_, other.number_);
    return *this;
  }

  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  [[nodiscard]] int get() const { return number_; }

  /// 0, or the errno value: a network disk may say only now that the bytes did not arrive.
  int close()
  {
    const int number = std::exchange(number_, -1);
    return number >= 0 && ::close(number) != 0 && errno != EINTR ? errno : 0;
  }

private:
  int number_ = -1;
};

/// Makes a system call again for as long as a signal interrupts it.
template <typename Call> [[nodiscard]] auto uninterrupted(Call call)
{
  auto result = call();
  while (result == -1 && errno == EINTR)
  {
    result = call();
  }
  return result;
}

} // namespace sag
