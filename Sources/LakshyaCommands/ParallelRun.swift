// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import MetricSources

/// Makes the reports of many plans on all processors.
///
/// Each plan is read, written and forgotten by one thread, so that memory does not grow with the
/// number of plans. What came of them is told in their order, whichever was through first.
// All that threads share is touched under the lock alone.
final class ParallelRun: @unchecked Sendable {
  /// What came of a plan.
  private struct Outcome {
    var hasWritten = false
    var failure: (any Error)?
    var issues: [InputIssue] = []
    var inputs: Set<String> = []
    var written: [String] = []
    var made: [String: ReportedInputs] = [:]
    var index = ReportIndex()
  }

  private let plans: [String]
  private let lock = Lock()
  /// The run that takes what comes of the plans.
  private var run: ReportRun
  private var next = 0
  /// What came of plans whose turn to be told has not come.
  private var waiting: [Int: Outcome] = [:]
  private var toldCount = 0
  private var madeCount = 0
  private var failure: (any Error)?
  private var progress: RunProgress?

  /// Prepares to make the reports of plans for a run.
  init(of plans: [String], for run: ReportRun) {
    self.plans = plans
    self.run = run
    progress = RunProgress(of: plans.count, run.context)
  }

  /// Makes the reports, and tells of how many plans any were written.
  func make(into run: inout ReportRun) throws -> Int {
    SystemCalls.giveBackLargeBlocks()
    Threads.run(min(plans.count, Threads.count)) { [self] _ in
      var worker = lock.whileHeld { self.run.worker() }
      while let plan = lock.whileHeld({ takePlan() }) {
        let outcome = Self.outcome(of: plans[plan], by: &worker)
        lock.whileHeld { take(outcome, of: plan) }
      }
    }
    progress?.end()
    run = self.run
    if let failure { throw failure }
    progress?.conclude(made: madeCount, &run.diagnostics)
    return madeCount
  }

  private func takePlan() -> Int? {
    guard failure == nil, next < plans.count else { return nil }
    defer { next += 1 }
    return next
  }

  private static func outcome(of plan: String, by worker: inout ReportRun) -> Outcome {
    worker.inputs = []
    worker.written = []
    worker.made = [:]
    worker.index = ReportIndex()
    var outcome = Outcome()
    do {
      outcome.hasWritten = try worker.makeReports(of: plan, isOneOfSeveral: true)
    } catch { outcome.failure = error }
    outcome.issues = worker.diagnostics.takeKept()
    outcome.inputs = worker.inputs
    outcome.written = worker.written
    outcome.made = worker.made
    outcome.index = worker.index
    return outcome
  }

  private func take(_ outcome: Outcome, of plan: Int) {
    waiting[plan] = outcome
    while failure == nil, let outcome = waiting.removeValue(forKey: toldCount) {
      toldCount += 1
      if !outcome.issues.isEmpty { progress?.end() }
      run.diagnostics.tell(outcome.issues)
      run.inputs.formUnion(outcome.inputs)
      run.written += outcome.written
      run.made.merge(outcome.made) { $1 }
      run.index.add(outcome.index)
      if outcome.hasWritten { madeCount += 1 }
      failure = outcome.failure
    }
    progress?.tell(toldCount + waiting.count, &run.diagnostics)
  }
}
