// Numbers as texts, and the positions of sliders.

/** The number that a plain Python number says, or null: `0.1`, `1e-3`, `-4`, `1_000`. */
function plainNumber(text) {
  const trimmed = (text ?? "").trim();
  if (!/^[-+]?(\d[\d_]*\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return null;
  const number = Number(trimmed.replaceAll("_", ""));
  return Number.isFinite(number) ? number : null;
}

/** A number as Python reads it; one that must be a float gets its decimal point. */
function pythonNumber(number, mustBeFloat) {
  const text = String(number);
  return mustBeFloat && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A number in few digits, for reading. */
function shortNumber(number) {
  if (number === null || number === undefined) return "–";
  if (!Number.isFinite(number)) return String(number);
  return String(Number(number.toPrecision(7)));
}

/** The least 1, 2 or 5 times a power of ten that is not below a number. */
function niceCeiling(number) {
  const power = 10 ** Math.floor(Math.log10(number));
  return [1, 2, 5, 10].map((factor) => factor * power).find((nice) => nice >= number * 0.999999);
}

const rateNames = /(^|_)lr$|^eta_min$|^threshold$|^eps$/;

/**
 * Where a slider begins and ends, and how its positions are numbers.
 * Rates lie on a logarithmic slider whose leftmost position is 0 where 0 is allowed.
 */
function sliderScale(parameter, value) {
  const least = parameter.least ?? null;
  const greatest = parameter.greatest ?? null;
  const around = Math.abs(value ?? plainNumber(parameter.default) ?? 0);
  if (parameter.kind === "whole") {
    const low = least ?? 0;
    return linearScale(low, greatest ?? Math.max(low + 20, niceCeiling(Math.max(around, 1) * 2.5)), 1);
  }
  if (least !== null && greatest !== null) return linearScale(least, greatest, (greatest - least) / 200);
  if (rateNames.test(parameter.name)) return logarithmicScale(1e-6, Math.max(1, niceCeiling(around || 1)), true);
  if (/div_factor/.test(parameter.name)) return logarithmicScale(1, Math.max(1e6, niceCeiling(around || 1)), false);
  const top = greatest ?? (around <= 1 ? 1 : niceCeiling(around * 2));
  const low = least ?? (value !== null && value < 0 ? -top : 0);
  return linearScale(low, top, (top - low) / 200);
}

function linearScale(low, high, step) {
  const digits = Math.max(0, -Math.floor(Math.log10(step)) + 1);
  return {
    low,
    high,
    positions: Math.max(1, Math.round((high - low) / step)),
    numberAt: (position) => Number((low + position * step).toFixed(step === 1 ? 0 : digits)),
    positionOf: (number) => Math.round((number - low) / step),
  };
}

function logarithmicScale(low, high, hasZero) {
  const first = Math.log10(low);
  const decades = Math.log10(high) - first;
  const perDecade = 40;
  return {
    low: hasZero ? 0 : low,
    high,
    positions: Math.round(decades * perDecade),
    numberAt: (position) =>
      hasZero && position <= 0 ? 0 : Number((10 ** (first + position / perDecade)).toPrecision(3)),
    positionOf: (number) => (number <= low ? 0 : Math.round((Math.log10(number) - first) * perDecade)),
  };
}
