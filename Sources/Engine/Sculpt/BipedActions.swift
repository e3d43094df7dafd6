import Foundation
import Render

extension BipedRig {
    func act(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        switch action {
        case .walk, .shelter: walk(&attitude, phase)
        case .run: run(&attitude, phase)
        case .sneak: sneak(&attitude, phase)
        case .march: march(&attitude, phase)
        case .crawl: crawl(&attitude, phase)
        case .jump: jump(&attitude, phase)
        case .wave: greet(&attitude, phase)
        case .dance: dance(&attitude, phase)
        case .twist: twist(&attitude, phase)
        case .spin: spin(&attitude, phase)
        case .pirouette: pirouette(&attitude, phase)
        case .waltz: waltz(&attitude, phase)
        case .thumbsUp, .clap, .cheer, .bow, .salute, .point, .talk, .think, .laugh, .cry, .hug, .kiss,
            .phone:
            gesture(&attitude, action, phase)
        case .sit, .perch, .kneel, .pray, .lie, .sleep, .yoga, .meditate: settle(&attitude, action, phase)
        case .read, .write, .eat, .drink, .stir, .knead, .pour, .knit, .hammer, .dig, .sweep, .paint, .film,
            .perchReading, .perchKnitting:
            work(&attitude, action, phase)
        case .push, .pull, .carry: haul(&attitude, action, phase)
        case .guitar, .violin, .piano, .accordion, .drums, .flute, .sing, .conduct:
            music(&attitude, action, phase)
        case .fish, .row, .saddle, .cycle, .scoot, .drive: travel(&attitude, action, phase)
        case .ride: ride(&attitude, phase)
        case .float: drift(&attitude, phase)
        case .swim, .dive, .fly, .fall, .climb: soar(&attitude, action, phase)
        case .skate, .ski, .throwing, .catching, .kick, .dribble, .punch, .fight, .archery:
            sport(&attitude, action, phase)
        default: idle(&attitude, phase)
        }
    }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .walk, .shelter: shape.walkPeriod
        case .run: shape.runPeriod
        case .march: shape.walkPeriod * 0.95
        case .sneak: shape.walkPeriod * 1.9
        case .crawl: 1.3
        case .dance: 2.4
        case .twist: 1.6
        case .jump, .kick, .throwing, .punch, .fight: 2.2
        case .spin: 2.6
        case .pirouette, .wave, .thumbsUp, .point: 4
        case .waltz: 3.6
        case .clap, .cheer, .laugh, .knead, .hammer, .dribble: 1.6
        case .stir, .knit, .perchKnitting, .drums, .cycle, .climb, .swim, .guitar, .piano, .violin: 2
        case .dig, .sweep, .push, .pull, .row, .skate, .conduct, .flute, .accordion, .scoot, .fall: 2.4
        case .saddle: 0.9
        case .eat, .drink, .talk, .bow, .salute, .catching, .fish, .archery, .pour, .ski, .paint, .sing: 5
        case .float: 14
        case .ride: 5
        default: 6
        }
    }

    func speed(_ action: BodyAction) -> Float {
        switch action {
        case .walk, .shelter, .march: shape.walkStride / (Self.walkDuty * Float(period(action)))
        case .sneak: shape.walkStride * 0.8 / (Self.walkDuty * Float(period(action)))
        case .run: shape.runStride / (Self.runDuty * Float(shape.runPeriod))
        case .crawl: 0.28 * size
        case .push, .pull: shape.walkStride * 0.5 / (Self.walkDuty * Float(period(action)))
        case .skate, .ski: 1.6 * size
        default: 0
        }
    }

    /// Against a doll of full size.
    var size: Float { shape.hipHeight / Biped.doll.hipHeight }

    /// Up from `start` to `full`, down again from `wane` to `end`.
    func swell(_ phase: Float, _ start: Float, _ full: Float, _ wane: Float, _ end: Float) -> Float {
        ramp(start, full, phase) * ramp(end, wane, phase)
    }
}
