"""Measures and what they are called; the unit is the symbol of the SI brochure where there is one.

Calendar units ("tahun", "bulan", "minggu", "hari") are left out: they say ages and dates.
"""

MEASURES = """
    % | % | persen, prosen | percent, per cent, pct
    pp | | | percentage points, percentage point
    km | km, Km, KM | kilometer | kilometers, kilometer, kilometres, kilometre
    m | m | meter, mtr | meters, meter, metres, metre
    cm | cm, Cm | sentimeter, centimeter, senti | centimeters, centimeter, centimetres
    mm | mm | milimeter, millimeter | millimeters, millimeter, millimetres
    nm | nm | nanometer | nanometers, nanometer
    mil | | mil | miles, mile
    mil laut | | mil laut | nautical miles, nautical mile
    kaki | | | feet, foot
    inci | | inci, inchi, inch | inches, inch
    mdpl | mdpl | meter di atas permukaan laut | meters above sea level
    m² | m², m2 | meter persegi | square meters, square meter, square metres, sqm
    km² | km², km2 | kilometer persegi | square kilometers, square kilometer, sq km
    km² | | | square kilometres, square kilometre
    ha | ha, Ha | hektare, hektar | hectares, hectare
    acre | | | acres, acre
    m³ | m³, m3 | meter kubik | cubic meters, cubic meter, cubic metres
    cm³ | cc, cm³, cm3 | sentimeter kubik | cubic centimeters
    L | | liter | liters, liter, litres, litre
    mL | ml, mL | mililiter | milliliters, milliliter, millilitres
    barel | | barel | barrels, barrel
    barel per hari | bph | barel per hari | barrels per day, bpd
    galon | | galon | gallons, gallon
    kg | kg, Kg, KG | kilogram, kilo | kilograms, kilogram, kilos
    g | gr | gram | grams, gram
    mg | mg | miligram | milligrams, milligram
    t | | ton | tons, ton, tonnes, tonne, metric tons
    kuintal | | kuintal, kwintal |
    ons | | ons |
    karat | | karat | carats, carat, karat
    °C | °C, ºC | derajat Celcius, derajat Celsius | degrees Celsius, degree Celsius
    °C | | derajat celcius, derajat celsius |
    °F | °F, ºF | derajat Fahrenheit | degrees Fahrenheit, degree Fahrenheit
    ° | | derajat | degrees
    skala Richter | SR | skala richter, skala Richter, Skala Richter | on the Richter scale
    skala Richter | | pada skala Richter, pada skala richter, pada Skala Richter |
    km/h | km/jam, Km/jam, KM/jam, km/h, Km/h | kilometer per jam | kilometers per hour
    km/h | kmph, kpj | km per jam | kilometres per hour
    m/s | m/s | meter per detik | meters per second
    mph | mph | mil per jam | miles per hour
    knot | | knot | knots
    rpm | rpm | putaran per menit |
    W | | watt, Watt | watts, watt
    kW | kW | kilowatt | kilowatts, kilowatt
    MW | MW | megawatt | megawatts, megawatt
    GW | GW | gigawatt | gigawatts, gigawatt
    kWh | kWh | kilowatt jam | kilowatt hours, kilowatt-hours
    MWh | MWh | |
    GWh | GWh | |
    V | | volt | volts, volt
    kV | kV | kilovolt |
    mAh | mAh | |
    N·m | Nm | |
    tenaga kuda | | tenaga kuda, daya kuda | horsepower, hp
    dB | dB | desibel | decibels, decibel
    Hz | Hz | hertz | hertz
    kHz | kHz | kilohertz | kilohertz
    MHz | MHz | megahertz | megahertz
    GHz | GHz | gigahertz | gigahertz
    KB | KB | kilobita, kilobyte | kilobytes
    MB | MB | megabita, megabyte | megabytes, megabyte
    GB | GB | gigabita, gigabyte | gigabytes, gigabyte
    TB | TB | terabita, terabyte | terabytes, terabyte
    MB/s | MB/s, MB/detik | megabyte per detik | megabytes per second
    GB/s | GB/s, GB/detik | gigabyte per detik | gigabytes per second
    Mbps | Mbps, mbps | megabit per detik | megabits per second
    Gbps | Gbps, gbps | gigabit per detik | gigabits per second
    MP | MP | megapiksel, megapixel | megapixels, megapixel
    px | px | piksel, pixel | pixels, pixel
    fps | fps | frame per detik | frames per second
    poin | | poin | points, point
    basis poin | bps | basis poin | basis points, basis point
"""
"""Unit | symbols | Indonesian | English."""

TIMES = """
    s | | detik | seconds
    min | | menit | minutes, minute
    h | | jam | hours, hour
"""
"""The same of times."""

SECONDS = {"s": 1, "min": 60, "h": 3600}
"""The times in seconds."""
