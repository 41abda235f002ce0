// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace wellmet::controls {

/// Makes Inter (from the resources, three weights) the application's font. Call once, after QGuiApplication is made.
/// Scripts Inter lacks come from the system's fonts.
void installFonts();

}  // namespace wellmet::controls
