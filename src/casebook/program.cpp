// SPDX-License-Identifier: MPL-2.0
#include "casebook/program.hpp"

#include "casebook/descriptor.hpp"
#include "casebook/system_words.hpp"

#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <utility>

namespace sag
{

namespace
{

constexpr int not_found = 127;

Fault cannot_run(const std::string& program, int error)
{
  return system_fault(both("kan ikke køre {}", "cannot run {}", program), error);
}

/// As exec wants them; good for as long as `texts` is.
std::vector<char*> pointers_to(std::vector<std::string>& texts)
{
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts)
  {
    pointers.push_back(text.data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

struct Ends
{
  Descriptor ours;
  Descriptor theirs;
};

/// A pair of sockets rather than a pipe: writing to one whose reader is gone can be an error
/// instead of a signal.
Ends open_channel()
{
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
  {
    throw system_fault(both("kan ikke tale med et andet program", "cannot talk to another program"),
                       errno);
  }
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

class SpawnActions
{
public:
  SpawnActions() { ::posix_spawn_file_actions_init(&actions_); }

  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }

  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  void give(const Descriptor& file, int as)
  {
    ::posix_spawn_file_actions_adddup2(&actions_, file.get(), as);
  }

  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
  posix_spawn_file_actions_t actions_{};
};

/// Signals as a program finds them that was started from a terminal.
class SpawnAttributes
{
public:
  SpawnAttributes()
  {
    ::posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes_, &signals);
    sigaddset(&signals, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes_, &signals);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }

  ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes_); }

  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;

  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

private:
  posix_spawnattr_t attributes_{};
};

/// Reads what is there; closes the channel at its end.
void take(Descriptor& channel, std::string& into)
{
  std::array<char, 65536> buffer{};
  const ssize_t got =
      uninterrupted([&] { return ::read(channel.get(), buffer.data(), buffer.size()); });
  if (got > 0)
  {
    into.append(buffer.data(), static_cast<std::size_t>(got));
  }
  else
  {
    channel.close();
  }
}

/// Writes what fits; closes the channel when there is no more, or nobody to read it.
void give(Descriptor& channel, std::string_view& input)
{
  const ssize_t sent = uninterrupted(
      [&]
      { return ::send(channel.get(), input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT); });
  if (sent > 0)
  {
    input.remove_prefix(static_cast<std::size_t>(sent));
  }
  if (input.empty() || (sent < 0 && errno != EAGAIN))
  {
    channel.close();
  }
}

/// All three at once: the program would stand still if one of them were full while we waited for
/// another.
void talk(
    Descriptor& in, Descriptor& out, Descriptor& err, std::string_view input, ProgramResult& result)
{
  if (input.empty())
  {
    in.close();
  }
  while (in.is_open() || out.is_open() || err.is_open())
  {
    // poll passes over those that are closed, whose number is negative.
    std::array<pollfd, 3> ready{
        {{in.get(), POLLOUT, 0}, {out.get(), POLLIN, 0}, {err.get(), POLLIN, 0}}};
    if (uninterrupted([&] { return ::poll(ready.data(), ready.size(), -1); }) < 0)
    {
      throw system_fault(
          both("kan ikke tale med et andet program", "cannot talk to another program"), errno);
    }
    if (ready[0].revents != 0)
    {
      give(in, input);
    }
    if (ready[1].revents != 0)
    {
      take(out, result.out);
    }
    if (ready[2].revents != 0)
    {
      take(err, result.err);
    }
  }
}

int exit_status_of(pid_t process)
{
  constexpr int killed = 128;
  int status = 0;
  if (uninterrupted([&] { return ::waitpid(process, &status, 0); }) < 0)
  {
    throw system_fault(both("kan ikke tale med et andet program", "cannot talk to another program"),
                       errno);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : killed + WTERMSIG(status);
}

} // namespace

ProgramResult run_program(std::vector<std::string> command,
                          std::vector<std::string> environment,
                          std::string_view input)
{
  const std::string name = command.front();
  Ends in = open_channel();
  Ends out = open_channel();
  Ends err = open_channel();
  SpawnActions actions;
  actions.give(in.theirs, STDIN_FILENO);
  actions.give(out.theirs, STDOUT_FILENO);
  actions.give(err.theirs, STDERR_FILENO);
  const SpawnAttributes attributes;
  pid_t process = 0;
  const int error = ::posix_spawnp(&process,
                                   name.c_str(),
                                   actions.get(),
                                   attributes.get(),
                                   pointers_to(command).data(),
                                   pointers_to(environment).data());
  if (error == ENOENT || error == EACCES)
  {
    return {not_found, {}, name + ": not found\n"};
  }
  if (error != 0)
  {
    throw cannot_run(name, error);
  }
  in.theirs.close();
  out.theirs.close();
  err.theirs.close();
  ProgramResult result;
  talk(in.ours, out.ours, err.ours, input, result);
  result.status = exit_status_of(process);
  return result;
}

} // namespace sag
