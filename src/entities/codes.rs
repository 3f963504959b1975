//! The codes of this phase: the names of its rules, and the values that its word lists give.

use crate::codes::codes;

codes! {
    /// The recognizer that found a mention.
    pub enum Rule {
        Age = "age",
        Ago = "ago",
        Date = "date",
        Decade = "decade",
        Duration = "duration",
        DurationOne = "duration-one",
        Email = "email",
        Era = "era",
        Holiday = "holiday",
        Law = "law",
        List = "list",
        Money = "money",
        MoneyOne = "money-one",
        NameModel = "name-model",
        NamedDate = "named-date",
        Nationality = "nationality",
        Number = "number",
        Ordinal = "ordinal",
        Percent = "percent",
        Period = "period",
        PeriodCode = "period-code",
        Quantity = "quantity",
        QuantityOne = "quantity-one",
        Ratio = "ratio",
        RelativeDate = "relative-date",
        Time = "time",
        Url = "url",
        Weekday = "weekday",
        Year = "year",
    }
}

codes! {
    /// The value of a unit of time: its designator in ISO 8601, with its number where it is several
    /// of the designated.
    pub enum TimeUnit {
        Second = "TS",
        Minute = "TM",
        Hour = "TH",
        Day = "D",
        Night = "N",
        Weekend = "2D",
        Week = "W",
        Fortnight = "2W",
        Month = "M",
        Quarter = "3M",
        Year = "Y",
        Decade = "10Y",
        Century = "100Y",
    }
}

codes! {
    /// The name of a unit of time in a value.
    pub enum TimeUnitName {
        Second = "second",
        Minute = "minute",
        Hour = "hour",
        Day = "day",
        Night = "night",
        Weekend = "weekend",
        Week = "week",
        Fortnight = "fortnight",
        Month = "month",
        Quarter = "quarter",
        Year = "year",
        Decade = "decade",
        Century = "century",
    }
}

impl TimeUnit {
    /// Its name in a value.
    pub const fn name(self) -> &'static str {
        use TimeUnitName as Name;
        let name = match self {
            TimeUnit::Second => Name::Second,
            TimeUnit::Minute => Name::Minute,
            TimeUnit::Hour => Name::Hour,
            TimeUnit::Day => Name::Day,
            TimeUnit::Night => Name::Night,
            TimeUnit::Weekend => Name::Weekend,
            TimeUnit::Week => Name::Week,
            TimeUnit::Fortnight => Name::Fortnight,
            TimeUnit::Month => Name::Month,
            TimeUnit::Quarter => Name::Quarter,
            TimeUnit::Year => Name::Year,
            TimeUnit::Decade => Name::Decade,
            TimeUnit::Century => Name::Century,
        };
        name.as_str()
    }

    /// Whether it is shorter than a day, so that it stands after the `T` of ISO 8601.
    pub const fn is_of_clock(self) -> bool {
        matches!(self, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour)
    }
}

codes! {
    /// Symbols of units of time that are no words: of hours in "18h30", of years of age in UCUM.
    pub enum TimeSymbol {
        Hour = "h",
        YearOfAge = "a",
    }
}

codes! {
    /// The value of a future cue: what must stand beside it.
    pub enum FutureFrame {
        /// A verb that follows: "would leave".
        Verb = "verb",
        /// "to" or "for" after it.
        To = "to",
        /// "to" or "for" after it, or a form of "be" before it.
        ToOrBe = "to be",
        /// A form of "be" before it.
        Be = "be",
    }
}

codes! {
    /// The value of an approximator or of a phrase before a number: the bound that it sets.
    pub enum Approximation {
        About = "about",
        More = "more",
        Less = "less",
        AtLeast = "at least",
        AtMost = "at most",
    }
}

codes! {
    /// One of the values of an amount cue: what the number beside it is.
    pub enum AmountCue {
        Change = "change",
        Code = "code",
        Length = "length",
        Price = "price",
        Score = "score",
        Weight = "weight",
    }
}

codes! {
    /// What numbers are counted in that are no measures.
    pub enum NumberUnit {
        Percent = "%",
        PercentagePoint = "percentage point",
        BasisPoint = "basis point",
        Rank = "rank",
    }
}

codes! {
    /// Units of measurement by their codes in UCUM, of those that a method knows.
    pub enum Ucum {
        Celsius = "Cel",
        CubicFoot = "[cft_i]",
        CubicInch = "[cin_i]",
        CubicYard = "[cyd_i]",
        Degree = "deg",
        Fahrenheit = "[degF]",
        Foot = "[ft_i]",
        Hour = "h",
        Inch = "[in_i]",
        LightYear = "[ly]",
        Mile = "[mi_i]",
        NauticalMile = "[nmi_i]",
        Ounce = "[oz_av]",
        Pound = "[lb_av]",
        SquareFoot = "[sft_i]",
        SquareInch = "[sin_i]",
        SquareMile = "[smi_us]",
        SquareYard = "[syd_i]",
        Stone = "[stone_av]",
        Tonne = "t",
        Watt = "W",
        Yard = "[yd_i]",
        Year = "a",
    }
}

codes! {
    /// The value of a unit qualifier: what it makes of the unit after it.
    pub enum Qualifier {
        Square = "square",
        Cubic = "cubic",
        Nautical = "nautical",
        Metric = "metric",
        Light = "light",
    }
}
