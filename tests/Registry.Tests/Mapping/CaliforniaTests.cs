using System.Globalization;
using Junheng.Registry.Findings;
using Junheng.Registry.Mapping;
using Junheng.Registry.Tests.Books;
using Junheng.Registry.Workbooks;
using Xunit;

namespace Junheng.Registry.Tests.Mapping;

public class CaliforniaTests
{
    [Fact]
    public void CASchools_ThroughTheShippedMap_GivesEveryDistrictAsItStands()
    {
        var path = SharedFiles.Data("CASchools.csv");
        var map = HeadingMapReader.Read(File.ReadAllText(SharedFiles.OfRepository("samples", "california", "map.yaml")));
        Assert.Empty(map.Problems);

        var reading = WorkbookReader.ReadFile(path, new ReadOptions { Map = map.Map });

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity != Severity.Note);
        Assert.Equal(45, reading.Counties.Count);
        Assert.Equal(420, reading.Counties.Sum(county => county.Schools.Count));
        Assert.All(reading.Counties, county => Assert.Equal(1998, county.County.SchoolYear));
        var lines = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToDictionary(line => line[1]);
        foreach (var county in reading.Counties)
        {
            for (var school = 0; school < county.Schools.Count; school++)
            {
                var line = lines[county.Schools[school].Code];
                Assert.Equal(county.County.Name, line[3]);
                Assert.Equal(double.Parse(line[5], CultureInfo.InvariantCulture), county.Value("pupils_primary", school));
                Assert.Equal(double.Parse(line[6], CultureInfo.InvariantCulture), county.Value("teachers_primary", school));
                Assert.Equal(double.Parse(line[9], CultureInfo.InvariantCulture), county.Value("computers", school));
            }
        }
    }
}
