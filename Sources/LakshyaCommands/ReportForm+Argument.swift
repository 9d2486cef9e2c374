// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import GoalReports

extension ReportForm: ExpressibleByArgument {}

extension PeriodStep: ExpressibleByArgument {}
