#if !hasFeature(Embedded)
  extension ParameterGroup.MomentumKind: Codable {}

  /// A number that survives JSON, which has no infinities: those are saved as words.
  private struct SavedNumber: Codable {
    let value: Double

    init(_ value: Double) { self.value = value }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self.value = value
        return
      }
      let word = try container.decode(String.self)
      guard ["inf", "-inf", "nan"].contains(word), let value = Double(word) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(word)' is not a number")
      }
      self.value = value
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if value.isFinite { try container.encode(value) } else { try container.encode(value.description) }
    }
  }

  extension ParameterGroup: Codable {
    private enum Key: String, CodingKey {
      case rate, momentum, momentumKind, initialRate, maxRate, minRate, maxMomentum, baseMomentum, swaRate
    }

    /// Reads a saved group.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      func number(_ key: Key) throws -> Double? { try values.decodeIfPresent(SavedNumber.self, forKey: key)?.value }
      self.init(rate: try values.decode(SavedNumber.self, forKey: .rate).value, momentum: try number(.momentum))
      momentumKind = try values.decode(MomentumKind.self, forKey: .momentumKind)
      initialRate = try number(.initialRate)
      maxRate = try number(.maxRate)
      minRate = try number(.minRate)
      maxMomentum = try number(.maxMomentum)
      baseMomentum = try number(.baseMomentum)
      swaRate = try number(.swaRate)
    }

    /// Saves the group, also one whose rate has left the doubles.
    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(momentumKind, forKey: .momentumKind)
      let numbers: [(Key, Double?)] = [
        (.rate, rate), (.momentum, momentum), (.initialRate, initialRate), (.maxRate, maxRate), (.minRate, minRate),
        (.maxMomentum, maxMomentum), (.baseMomentum, baseMomentum), (.swaRate, swaRate),
      ]
      for (key, number) in numbers { try values.encodeIfPresent(number.map(SavedNumber.init), forKey: key) }
    }
  }

  extension Checkpoint: Codable {
    private enum Key: String, CodingKey { case kind, step, memory, children }

    /// Reads saved progress.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      self.init(
        kind: try values.decode(String.self, forKey: .kind), step: try values.decode(Int.self, forKey: .step),
        memory: try values.decode([String: SavedNumber].self, forKey: .memory).mapValues { $0.value },
        children: try values.decode([Checkpoint].self, forKey: .children))
    }

    /// Saves progress, even for a group whose base rate is infinite.
    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(kind, forKey: .kind)
      try values.encode(step, forKey: .step)
      try values.encode(memory.mapValues(SavedNumber.init), forKey: .memory)
      try values.encode(children, forKey: .children)
    }
  }
#endif
