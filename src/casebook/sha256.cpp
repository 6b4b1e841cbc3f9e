// SPDX-License-Identifier: MPL-2.0
#include "casebook/sha256.hpp"

#include "diagnostics/assert.hpp"

#include <fmt/format.h>

#include <openssl/evp.h>

#include <array>

namespace sag
{

std::string sha256(std::string_view bytes)
{
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  const int done =
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  SAG_ASSERT(done == 1 && size == 32);
  std::string text;
  for (unsigned int at = 0; at < size; ++at)
  {
    text += fmt::format("{:02x}", digest[at]);
  }
  return text;
}

} // namespace sag
