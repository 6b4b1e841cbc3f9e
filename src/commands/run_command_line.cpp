// SPDX-License-Identifier: MPL-2.0
#include "commands/run_command_line.hpp"

#include "commands/clock.hpp"
#include "commands/command_line.hpp"
#include "commands/pager.hpp"
#include "diagnostics/assert.hpp"
#include "diagnostics/cpr.hpp"
#include "version.hpp"

#include <cstdio>
#include <exception>

namespace sag
{

namespace
{

ColorChoice color_choice(const std::string& typed)
{
  if (typed == "always")
  {
    return ColorChoice::always;
  }
  return typed == "never" ? ColorChoice::never : ColorChoice::automatic;
}

/// Stdout may be closed or full: then the run was not complete, whatever it found.
ExitStatus write_all(const std::string& text, std::FILE* file)
{
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return written && std::fflush(file) == 0 ? ExitStatus::fine : ExitStatus::incomplete;
}

/// The same with the reason told.
ExitStatus deliver_all(Context& context)
{
  try
  {
    context.deliver();
    return ExitStatus::fine;
  }
  catch (const Fault& fault)
  {
    context.complain(fault.text());
    return status_of(fault.kind());
  }
}

/// A casebook that commands can do without is still used when there is one.
std::unique_ptr<Casebook> open_if_there(const Invocation& invocation)
{
  try
  {
    return open_casebook(invocation.options);
  }
  catch (const Fault&)
  {
    if (invocation.needs_casebook)
    {
      throw;
    }
    return nullptr;
  }
}

ExitStatus run_invocation(const Invocation& invocation, Context& context)
{
  context.options = invocation.options;
  const ColorChoice color = color_choice(invocation.options.color);
  context.terminal = look_at_stdout(color);
  context.error_terminal = look_at_stderr(color);
  context.language = language_before_casebook(invocation.options.language);
  try
  {
    context.casebook = open_if_there(invocation);
    context.language = language_of(invocation.options, context.casebook.get());
    context.today = day_of(invocation.options);
    context.known_at = known_day_of(invocation.options);
    return invocation.run(context);
  }
  catch (const Fault& fault)
  {
    context.complain(fault.text());
    return status_of(fault.kind());
  }
}

ExitStatus report_internal_error(const std::exception& error)
{
  // What to send holds the place in our own code and the version, nothing of anybody's case.
  std::fputs(fmt::format("sag: intern fejl / internal error: {}\n"
                         "Send denne linje og kommandoen uden personoplysninger / Send this line "
                         "and the command without personal data: sag {}, {}\n",
                         error.what(),
                         version,
                         error.what())
                 .c_str(),
             stderr);
  return ExitStatus::internal;
}

} // namespace

int run_command_line(std::vector<std::string> words)
{
  try
  {
    auto parsed = parse_command_line(std::move(words));
    if (const auto* const answer = std::get_if<Answer>(&parsed))
    {
      std::fputs(mask_cpr(answer->err).c_str(), stderr);
      return static_cast<int>(worst(answer->status, write_all(answer->out, stdout)));
    }
    Context context(read_today());
    ExitStatus status = run_invocation(std::get<Invocation>(parsed), context);
    const bool paged =
        !context.options.no_pager && show_in_pager(context.out.text(), context.terminal);
    if (!paged)
    {
      status = worst(status, deliver_all(context));
    }
    static_cast<void>(write_all(context.err.text(), stderr));
    return static_cast<int>(status);
  }
  catch (const std::exception& error)
  {
    return static_cast<int>(report_internal_error(error));
  }
}

} // namespace sag
