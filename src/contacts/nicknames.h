// SPDX-License-Identifier: MPL-2.0
// Given names that stand for one another.
#pragma once

#include <QStringView>

#include <span>

namespace wellmet {

/// The groups ("William, Bill, Will, Willy"; "Elizabeth, Liz, Beth") a given name (contacts/matchtext.h: nameKey) belongs to, by number
/// from 1, as an index to pass to nameGroups(); 0 for a name of no group.
quint32 nicknameIndex(QStringView name);
/// The numbers of the groups, sorted.
std::span<const quint16> nameGroups(quint32 index);
/// True when both are of one group.
bool areVariants(quint32 a, quint32 b);

}  // namespace wellmet
