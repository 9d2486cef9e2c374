// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

@testable import MetricSources

/// That by which headers are compared, in whatever script they are.
struct HeaderKeyTests {
  @Test(arguments: [
    ("Link Clicks", "link-clicks"), ("  link_clicks ", "link-clicks"),
    ("دنبال‌کنندگان", "دنبالکنندگان"), ("تعداد  كليك", "تعداد-کلیک"), ("همهٔ شبکه‌ها", "همه-شبکهها"),
    ("খরচ (BDT)", "খরচ-(bdt)"), ("মোট ফলোয়ার", "মোট-ফলোয়ার"), ("হপ্তা\u{AD}", "হপ্তা"),
    ("हप्ता_सुरु", "हप्ता-सुरु"), ("क्र. सं.", "क्र.-सं."), ("১২", "১২"), ("ÉCHÉANCE Du", "échéance-du"),
    ("Показы", "показы"), ("…", "…"), ("", ""),
  ])
  func isTheSameForNamesThatReadTheSame(name: String, key: String) {
    #expect(HeaderKey.key(name) == key)
  }

  /// Letters without case are read without looking for one.
  @Test func isThatOfNamesOfMeasures() {
    for name in ["মোট লিড (এ পর্যন্ত)", "हालसम्मको जम्मा", "میانگین مدت تماشا", "খরচ - মোট", "Spend خرج"] {
      #expect(MeasureID(normalizing: name)?.rawValue == HeaderKey.key(name))
    }
  }
}
