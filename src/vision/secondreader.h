// SPDX-License-Identifier: MPL-2.0
// Tesseract as second reader of single lines: it sees spaces, accents and scripts that the first reader does not know.
#pragma once

#include "vision/linealign.h"

#include <QString>
#include <QStringList>

#include <opencv2/core.hpp>

#include <memory>
#include <optional>

namespace wellmet::vision {

/// Languages are named as Tesseract names them ("eng", "deu"); each is loaded when it is first asked for and kept. One
/// call at a time.
class SecondReader
{
public:
    SecondReader();
    ~SecondReader();
    SecondReader(SecondReader &&) noexcept;
    SecondReader &operator=(SecondReader &&) noexcept;

    /// Languages installed on this machine, possibly none.
    const QStringList &languages() const;
    /// Reads a level line (B,G,R); nothing when the language is not installed or nothing is seen.
    std::optional<SecondReading> read(const cv::Mat &line, const QString &language);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wellmet::vision
