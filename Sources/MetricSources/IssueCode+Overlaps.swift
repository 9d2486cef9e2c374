// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// What several files say of the same thing.
extension IssueCode {
  /// `count` posts of the `file` are in `other`, too, and count as that has them.
  public static let postsInLaterFile: IssueCode = "posts-in-later-file"
  /// The file has the same rows as `other`, and is not counted.
  public static let sameFile: IssueCode = "same-file"
  /// `count` days from one to another have the same values in the file and in `other`; both count.
  public static let sameDays: IssueCode = "same-days"
  /// On `count` days the `measures` are those of the file `other`, but others are not; both count.
  public static let partlySameDays: IssueCode = "partly-same-days"
  /// On `count` days `from` one `to` another the file has nearly what the file `other` has of the
  /// `measures`.
  public static let nearlySameDays: IssueCode = "nearly-same-days"
  /// `count` days are in `other`, an export of the same kind, and count as that has them.
  public static let daysInLaterFile: IssueCode = "days-in-later-file"
  /// Of a `network`, the `measures` of the `file` were left out, as `other` has them by day.
  public static let dailyValuesUsed: IssueCode = "daily-values-used"
  /// Of `count` days the leads of ads are those that `other` lists, and the ads' are not counted.
  public static let leadsOfListUsed: IssueCode = "leads-of-list-used"
  /// Ads of a `network` count leads of `count` days, of which `other` lists leads, too; both count.
  public static let leadsBesideList: IssueCode = "leads-beside-list"
}
