// SPDX-License-Identifier: MPL-2.0
// A new file beside the one it is to become, which is gone again unless it becomes it.

#pragma once

#include "casebook/descriptor.hpp"

#include <string>
#include <string_view>

namespace sag
{

/// Removes its file unless it was put in place. Every step throws Fault when it fails.
class TemporaryFile
{
public:
  /// Hidden, with a name that nobody can guess, empty, readable as a new file of ours is.
  explicit TemporaryFile(const std::string& target);

  ~TemporaryFile();

  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// Mode and, where allowed, owner of the file that it will replace.
  void take_rights_of_target();

  /// Down to the disk.
  void write(std::string_view text);

  /// In one step, over the target.
  void replace_target();

  /// In one step, but never over anything.
  void become_target();

private:
  std::string target_;
  std::string path_;
  Descriptor file_;
};

} // namespace sag
