// SPDX-License-Identifier: MPL-2.0
#include "casebook/terminal_program.hpp"

#include "casebook/fault.hpp"
#include "casebook/file.hpp"
#include "casebook/system_words.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <vector>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX declares it nowhere

namespace sag
{

namespace
{

constexpr int no_such_command = 127;

/// As git does it: the user's own setting may hold arguments, so a shell reads it; what we add is
/// passed beside it and never read by the shell.
std::vector<std::string> through_shell(const std::string& setting,
                                       std::vector<std::string> arguments)
{
  std::vector<std::string> command{"sh", "-c", setting + " \"$@\"", setting};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

std::optional<pid_t> start(const std::vector<std::string>& command, int input)
{
  std::vector<char*> words;
  for (const std::string& word : command)
  {
    words.push_back(const_cast<char*>(word.c_str())); // NOLINT: exec's own signature
  }
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  if (input >= 0)
  {
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  }
  pid_t process = 0;
  const int error = posix_spawnp(&process, words.front(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? std::optional(process) : std::nullopt;
}

int wait_for(pid_t process)
{
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR)
  {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : no_such_command;
}

/// A private file in the user's own runtime directory, or /tmp; removed in every case.
class PrivateFile
{
public:
  PrivateFile()
  {
    const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
    path_ =
        std::string(runtime != nullptr && *runtime != '\0' ? runtime : "/tmp") + "/sag-XXXXXX.yaml";
    constexpr int suffix = 5;
    const int file = mkostemps(path_.data(), suffix, O_CLOEXEC);
    if (file < 0)
    {
      throw system_fault({"en midlertidig fil kan ikke laves", "a temporary file cannot be made"},
                         errno);
    }
    close(file);
  }

  ~PrivateFile() { unlink(path_.c_str()); }

  PrivateFile(const PrivateFile&) = delete;
  PrivateFile& operator=(const PrivateFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

private:
  std::string path_;
};

void write_all(int file, std::string_view text)
{
  while (!text.empty())
  {
    const ssize_t written = write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR)
    {
      continue;
    }
    if (written <= 0)
    {
      return; // the reader has seen enough
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

} // namespace

std::optional<std::string> edit_text(const std::string& editor, const std::string& text)
{
  const PrivateFile file;
  save_file(file.path(), "", text);
  const auto process = start(through_shell(editor, {file.path()}), -1);
  const int status = process ? wait_for(*process) : no_such_command;
  if (status == no_such_command)
  {
    throw Fault(FaultKind::incomplete,
                both("editoren {} kan ikke startes; sæt EDITOR",
                     "the editor {} cannot be started; set EDITOR",
                     editor));
  }
  return status == 0 ? std::optional(load_file(file.path())) : std::nullopt;
}

bool feed_pager(const std::string& pager, const std::string& text)
{
  int ends[2] = {-1, -1};
  if (pipe2(ends, O_CLOEXEC) != 0)
  {
    return false;
  }
  const auto process = start(through_shell(pager, {}), ends[0]);
  close(ends[0]);
  if (process)
  {
    // A pager that is left early closes the pipe; that is no fault.
    struct sigaction ignore = {};
    struct sigaction before = {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &before);
    write_all(ends[1], text);
    sigaction(SIGPIPE, &before, nullptr);
  }
  close(ends[1]);
  return process && wait_for(*process) != no_such_command;
}

} // namespace sag
