using System.Globalization;
using Junheng.Standards.Facts;
using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>The schools of one made-up county: where they are, how big, whose they are. The years come later.</summary>
internal sealed class CountyLayout
{
    private readonly int county;
    private readonly int schoolsPerCounty;
    private readonly Chance chance;
    private readonly Geography geography;
    private readonly KindCounts counts;
    private readonly List<string> villageNames = [];
    private readonly List<DemoSchool> schools = [];

    private CountyLayout(DemoOptions options, int county)
    {
        this.county = county;
        schoolsPerCounty = options.Schools;
        chance = new Chance(options.Seed, county, 1);
        var townships = Math.Clamp((int)(options.Schools * 0.105 + 0.5), 1, PlaceNames.Townships.Length + 1);
        geography = new Geography(chance, county, townships);
        counts = KindCounts.Of(options.Schools, townships);
    }

    /// <summary>The schools in the order of the workbook: by kind, the county town first.</summary>
    public static IReadOnlyList<DemoSchool> Create(DemoOptions options, int county)
    {
        var layout = new CountyLayout(options, county);
        layout.Primaries();
        layout.TeachingPoints();
        layout.NineYearSchools();
        layout.Middles();
        layout.Secondaries();
        WeakSpots.Assign(new Chance(options.Seed, county, 2), layout.schools);
        return layout.schools;
    }

    public static CountyIdentity Identity(int county, int year) => county == 0
        ? new CountyIdentity("999901", "示例县", year)
        : new CountyIdentity((990000 + county).ToString(CultureInfo.InvariantCulture), $"示例县{(county + 1).ToString("000", CultureInfo.InvariantCulture)}", year);

    private Township Town => geography.Townships[0];

    private void Primaries()
    {
        for (var i = 0; i < counts.UrbanPrimary; i++)
        {
            var isPrivate = i >= 5 && i % 6 == 5;
            var name = isPrivate ? PlaceNames.PrivateSchools[2 + i / 6 % 2] : PlaceNames.Nth(PlaceNames.UrbanPrimaries, i, "小学");
            Add(SchoolKind.Primary, name, Town, Setting.CountyTown, [Size(i < 2 ? 1450 : 640, 0.26, 320, 1900), 0, 0], isPrivate);
        }

        for (var i = 0; i < counts.CentralPrimary; i++)
        {
            var township = geography.Townships[1 + i];
            Add(SchoolKind.Primary, township.Name + "中心小学", township, Setting.Township, [Size(345, 0.3, 160, 900), 0, 0]);
        }

        for (var i = counts.UrbanPrimary + counts.CentralPrimary; i < counts.Primary; i++)
        {
            var township = Rural();
            Add(SchoolKind.Primary, township.Name + Village() + "小学", township, Setting.Village, [Size(136, 0.45, 32, 400), 0, 0]);
        }
    }

    private void TeachingPoints()
    {
        var parents = schools.FindAll(school => school.Setting == Setting.Township);
        for (var i = 0; i < counts.Points; i++)
        {
            var parent = parents.Count > 0 ? chance.Pick(parents) : schools[0];
            var township = TownshipOf(parent);
            var point = Add(SchoolKind.TeachingPoint, township.Name + Village() + "教学点", township, Setting.Village, [Size(40, 0.4, 12, 88), 0, 0]);
            schools[^1] = point with
            {
                Identity = point.Identity with { ParentCode = parent.Identity.Code, CountsAsSchool = i % 4 != 3 },
            };
        }
    }

    private void NineYearSchools()
    {
        for (var i = 0; i < counts.NineYear; i++)
        {
            if (i == 2)
                Add(SchoolKind.NineYear, "新区九年一贯制学校", Town, Setting.CountyTown, [Size(1440, 0.05, 900, 1500), Size(840, 0.05, 500, 900), 0]);
            else if (i == 3)
                Add(SchoolKind.NineYear, PlaceNames.PrivateSchools[0], Town, Setting.CountyTown, [Size(420, 0.1, 200, 600), Size(300, 0.1, 150, 450), 0], isPrivate: true);
            else
            {
                var township = Rural();
                var name = township.Name + PlaceNames.NineYearNames[i % PlaceNames.NineYearNames.Length];
                Add(SchoolKind.NineYear, Unused(name, township), township, Setting.Township, [Size(170, 0.35, 60, 500), Size(125, 0.3, 50, 350), 0]);
            }
        }
    }

    private void Middles()
    {
        var urban = counts.Middle == 0 ? 0 : Math.Max(1, (int)(counts.Middle * 0.2 + 0.5));
        for (var i = 0; i < counts.Middle; i++)
        {
            if (i < urban)
                Add(SchoolKind.Middle, PlaceNames.Nth(PlaceNames.UrbanMiddles, i, "初级中学"), Town, Setting.CountyTown, [0, Size(i == 0 ? 430 : 900, 0.2, 380, 1900), 0]);
            else
            {
                var seats = geography.Townships.Count - 1;
                var township = seats == 0 ? Town : geography.Townships[1 + (i - urban) % seats];
                Add(SchoolKind.Middle, Unused(township.Name + "初级中学", township), township, Setting.Township, [0, Size(235, 0.38, 80, 700), 0]);
            }
        }
    }

    private void Secondaries()
    {
        for (var i = 0; i < counts.Complete; i++)
            Add(SchoolKind.CompleteSecondary, PlaceNames.Nth(PlaceNames.CompleteSecondaries, i, "中学"), Town, Setting.CountyTown, [0, Size(500, 0.2, 300, 900), Size(1300, 0.2, 600, 2200)]);
        for (var i = 0; i < counts.TwelveYear; i++)
            Add(SchoolKind.TwelveYear, PlaceNames.PrivateSchools[1], Town, Setting.CountyTown, [640, 480, 420], isPrivate: true);
        for (var i = 0; i < counts.High; i++)
            Add(SchoolKind.High, i == 0 ? "县高级中学" : $"第{PlaceNames.Numeral(i + 1)}高级中学", Town, Setting.CountyTown, [0, 0, Size(2100, 0.1, 1200, 2400)]);
        if (counts.Special > 0)
            Add(SchoolKind.Special, "特殊教育学校", Town, Setting.CountyTown, [62, 24, 0]);
        if (counts.Vocational > 0)
            Add(SchoolKind.Vocational, "职业技术学校", Town, Setting.CountyTown, [0, 0, 1460]);
    }

    private DemoSchool Add(SchoolKind kind, string name, Township township, Setting setting, int[] pupils, bool isPrivate = false)
    {
        var index = schools.Count;
        var urban = township == Town;
        var (from, to) = urban ? (0.2, 2.6) : setting == Setting.Township ? (0.05, 0.6) : (1.2, 5.5);
        var (longitude, latitude) = geography.Around(chance, township, from, to);
        var code = kind.Code()[..2] + "99" + (county * schoolsPerCounty + index + 1).ToString("000000", CultureInfo.InvariantCulture);
        var urbanRural = setting == Setting.Village ? "220" : urban ? (index % 4 == 3 ? "112" : "111") : township.IsTown ? "121" : "210";
        var place = geography.Townships.ToList().IndexOf(township);
        var identity = new SchoolIdentity(code, name, kind)
        {
            Operator = isPrivate ? 10 : 7,
            UrbanRuralCode = urbanRural,
            Location = setting == Setting.Village ? Location.Rural : urban ? Location.Urban : township.IsTown ? Location.Town : Location.Rural,
            Township = township.Name,
            District = urban ? "城区学区" : township.Stem + "学区",
            SchoolGroup = Group(kind, setting, index, isPrivate),
            InspectionArea = $"第{PlaceNames.Numeral(1 + place % 8)}责任区",
            Longitude = longitude,
            Latitude = latitude,
            BuiltYear = setting == Setting.CountyTown ? 1950 + chance.Below(70) : 1955 + chance.Below(60),
        };
        var growth = isPrivate ? 0.01 : setting switch
        {
            Setting.CountyTown => chance.Between(-0.01, 0.025),
            Setting.Township => chance.Between(-0.035, 0.005),
            _ => chance.Between(-0.07, -0.01),
        };
        var school = new DemoSchool(index, identity, setting, pupils, growth);
        schools.Add(school);
        return school;
    }

    /// <summary>Groups are led by the first two primaries and the first middle school of the county town.</summary>
    private static string Group(SchoolKind kind, Setting setting, int index, bool isPrivate) => (kind, setting) switch
    {
        _ when isPrivate => "",
        (SchoolKind.Primary, Setting.CountyTown) => index % 2 == 0 ? "实验小学教育集团" : "第一小学教育集团",
        (SchoolKind.Primary, Setting.Township) when index % 3 == 0 => index % 2 == 0 ? "实验小学教育集团" : "第一小学教育集团",
        (SchoolKind.Middle, Setting.CountyTown) => "第一中学教育集团",
        _ => "",
    };

    private int Size(double median, double sigma, int least, int most) => Math.Clamp((int)chance.LogNormal(median, sigma), least, most);

    private Township Rural() =>
        geography.Townships.Count == 1 ? Town : geography.Townships[1 + chance.Below(geography.Townships.Count - 1)];

    private Township TownshipOf(DemoSchool school) => geography.Townships.First(township => township.Name == school.Identity.Township);

    /// <summary>Village names come in turn, shuffled anew when all are used.</summary>
    private string Village()
    {
        if (villageNames.Count == 0)
        {
            villageNames.AddRange(PlaceNames.Villages);
            chance.Shuffle(villageNames);
        }

        var name = villageNames[^1];
        villageNames.RemoveAt(villageNames.Count - 1);
        return name;
    }

    private string Unused(string name, Township township)
    {
        var candidate = name;
        for (var number = 2; schools.Exists(school => school.Identity.Name == candidate); number++)
            candidate = name.Replace(township.Name, $"{township.Name}第{PlaceNames.Numeral(number)}", StringComparison.Ordinal);
        return candidate;
    }
}
