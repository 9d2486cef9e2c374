// SPDX-License-Identifier: Apache-2.0

/// What a name of a template stands for.
enum TemplateValue {
  case text(String)
  /// A text that is long to make and seldom asked for.
  case lazy(() -> String)
  case flag(Bool)
  case list([TemplateValue])
  case record([String: TemplateValue])
  /// Nothing, where a name is known: what stands around it is not asked.
  case none
}

/// What can be a value of a record.
protocol TemplateValueConvertible {
  var templateValue: TemplateValue { get }
}

extension TemplateValue: TemplateValueConvertible {
  var templateValue: TemplateValue { self }
}

extension String: TemplateValueConvertible {
  var templateValue: TemplateValue { .text(self) }
}

extension Bool: TemplateValueConvertible {
  var templateValue: TemplateValue { .flag(self) }
}
