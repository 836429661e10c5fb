import Workshop

/// What hangs on a touchpoint or a stage, looked up once.
struct Links {
  var opportunities: [Identifier: [Identifier]] = [:]
  /// KPIs that name a stage and no touchpoint.
  var kpisOfStage: [Identifier: [Identifier]] = [:]
  var kpisOfTouchpoint: [Identifier: [Identifier]] = [:]

  init(_ session: Session) {
    for opportunity in session.opportunities.members {
      for touchpoint in opportunity.touchpoints {
        opportunities[touchpoint, default: []].append(opportunity.id)
      }
    }
    for kpi in session.kpis.members {
      if let touchpoint = kpi.touchpoint {
        kpisOfTouchpoint[touchpoint, default: []].append(kpi.id)
      } else if let stage = kpi.stage {
        kpisOfStage[stage, default: []].append(kpi.id)
      }
    }
  }
}
