// SPDX-License-Identifier: MPL-2.0
// Many cases, spread over the cores. Files go to whoever is free, so nothing is known of the order
// in which they are visited; what is made of them goes by their index.
#include "casebook/case_loader.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace sag
{

namespace
{

/// Files taken at a time: few enough that all finish together, enough that nobody waits in line.
constexpr std::size_t chunk = 16;

class CaseRun
{
public:
  CaseRun(const CaseLoader& loader,
          const std::vector<std::string>& paths,
          const std::function<void(std::size_t, CaseFile&&)>& visit)
      : loader_(loader), paths_(paths), visit_(visit)
  {
  }

  void run(std::size_t threads)
  {
    std::vector<std::jthread> helpers;
    try
    {
      while (helpers.size() + 1 < threads)
      {
        helpers.emplace_back([this] { work(); });
      }
    }
    catch (const std::system_error&)
    {
      // The system gives no more threads: it takes longer with those there are.
    }
    work();
    helpers.clear();
    if (failure_)
    {
      std::rethrow_exception(failure_);
    }
  }

private:
  void work()
  {
    try
    {
      for (std::size_t begin = take(); begin < paths_.size(); begin = take())
      {
        const std::size_t end = std::min(begin + chunk, paths_.size());
        for (std::size_t at = begin; at < end; ++at)
        {
          visit_(at, loader_.load(paths_[at]));
        }
      }
    }
    catch (...)
    {
      const std::lock_guard guard(failing_);
      failure_ = failure_ ? failure_ : std::current_exception();
      next_ = paths_.size();
    }
  }

  std::size_t take() { return next_.fetch_add(chunk); }

  const CaseLoader& loader_;
  const std::vector<std::string>& paths_;
  const std::function<void(std::size_t, CaseFile&&)>& visit_;
  std::atomic<std::size_t> next_{0};
  std::mutex failing_;
  std::exception_ptr failure_;
};

std::size_t threads_for(const Casebook& casebook, std::size_t files)
{
  constexpr unsigned most = 8;
  const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1u, most);
  const std::size_t wanted = casebook.threads == 0 ? cores : casebook.threads;
  return std::min(wanted, (files + chunk - 1) / chunk);
}

} // namespace

void for_each_case(const Casebook& casebook,
                   const std::vector<std::string>& paths,
                   const Viewpoint& viewpoint,
                   const std::function<void(std::size_t, CaseFile&&)>& visit)
{
  const CaseLoader loader(casebook, viewpoint);
  CaseRun(loader, paths, visit).run(threads_for(casebook, paths.size()));
}

} // namespace sag
