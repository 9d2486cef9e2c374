import LocalizedFormatting
import CivilCalendars
for l in ["en","bn","ne","fa","fa-AF","fa-u-nu-latn","ar"] {
  let loc = try! LocaleIdentifier(l)
  var out = [loc.tag, loc.direction.rawValue, loc.baseTagChain.description]
  out.append(try! NumberFormat(locale: loc, style: .init(.decimal)).format(1234567.891))
  out.append(try! NumberFormat(locale: loc, style: .init(.percent, fractionDigits: .upToOne)).format(-0.2565))
  for c in ["USD","BDT","NPR","IRR"] {
    var st = NumberStyle(.currency(try! CurrencyCode(c))); st.currencyDisplay = .prose
    out.append(try! NumberFormat(locale: loc, style: st).format(-1234.5))
  }
  for c in CivilCalendar.allCases { for s in [DateStyle.full,.long,.medium,.short,.skeleton("yMMMM"),.skeleton("MMMd"),.skeleton("MMM"),.skeleton("yQQQQ")] {
    out.append(try! DateFormat(locale: loc, calendar: c, style: s).format(CivilDay(number: 20533)))
  } }
  out.append(try! PluralRules(locale: loc).category(of: 0).rawValue)
  out.append(try! PluralRules(locale: loc, kind: .ordinal).category(of: 3).rawValue)
  out.append(try! ListFormat(locale: loc).format(["A","B","C"]))
  print(out.joined(separator: " | "))
}
for l in ["xx","fa_IR","e","fa-u-nu-xxxx","en-XX","C","tlh"] { do { print(try LocaleIdentifier(l)) } catch { print(error) } }
