using System.Text.Json;
using Junheng.Reports.Json;
using Junheng.Standards.Evaluation;
using Xunit;

namespace Junheng.Reports.Tests.Json;

public class AssessmentJsonTests
{
    private static readonly JsonElement Result = Written(DemoAssessment.Quality);

    [Fact]
    public void Result_NamesCountyYearAndStandard()
    {
        Assert.Equal("999901", Result.GetProperty("countyCode").GetString());
        Assert.Equal("示例县", Result.GetProperty("countyName").GetString());
        Assert.Equal(2025, Result.GetProperty("schoolYear").GetInt32());
        Assert.Equal("quality-2017", Result.GetProperty("standard").GetString());
        Assert.Equal(DemoAssessment.Quality.Pack.Hash, Result.GetProperty("packHash").GetString());
        Assert.Equal("fail", Result.GetProperty("verdict").GetString());
    }

    [Fact]
    public void Members_AreThoseOfTheContract()
    {
        Assert.Equal(["code", "stage", "indicator", "school", "text", "decides"], Names(Result.GetProperty("reasons")[0]));
        var stage = Result.GetProperty("stages")[0];
        Assert.Equal(["stage", "sections", "pupils", "indicators", "compositeCv", "compositeLimit", "compositeStatus", "schoolsJudged", "schoolsMeeting", "schools"], Names(stage));
        Assert.Equal(["id", "name", "mean", "sd", "cv", "cvLimit", "status", "missingFields"], Names(stage.GetProperty("indicators")[0]));
        var school = stage.GetProperty("schools")[0];
        Assert.Equal(["code", "name", "pupils", "met", "status", "excludedBy", "indicators"], Names(school));
        Assert.Equal(["id", "value", "threshold", "status", "shortfall"], Names(school.GetProperty("indicators")[0]));
    }

    [Fact]
    public void Indicators_HaveTheIdsOfTheContract()
    {
        Assert.Equal(
            ["teachers_above_degree", "teachers_backbone", "teachers_pe_art", "area_teaching", "area_sports", "equipment_value", "multimedia_rooms"],
            Ids(Result));
        Assert.Equal(
            ["area_teaching", "area_sports", "equipment_value", "computers", "books", "teachers", "teachers_above_degree", "teachers_mid_title"],
            Ids(Written(DemoAssessment.Basic)));
    }

    [Fact]
    public void Numbers_ReadBackToTheSameDouble()
    {
        for (var s = 0; s < 2; s++)
        {
            var stage = DemoAssessment.Quality.Stages[s];
            var written = Result.GetProperty("stages")[s];
            Assert.Equal(stage.CompositeCv, written.GetProperty("compositeCv").GetDouble());
            for (var i = 0; i < stage.Indicators.Count; i++)
            {
                Assert.Equal(stage.Indicators[i].Cv, written.GetProperty("indicators")[i].GetProperty("cv").GetDouble());
                Assert.Equal(stage.Indicators[i].Mean, written.GetProperty("indicators")[i].GetProperty("mean").GetDouble());
                for (var k = 0; k < stage.Sections.Count; k++)
                    Assert.Equal(stage.Indicators[i].Values[k], written.GetProperty("schools")[k].GetProperty("indicators")[i].GetProperty("value").GetDouble());
            }
        }
    }

    [Fact]
    public void Limit_StandsWhereItDecides()
    {
        var basic = Written(DemoAssessment.Basic).GetProperty("stages")[0];
        Assert.Equal(0.65, basic.GetProperty("compositeLimit").GetDouble());
        Assert.Equal(JsonValueKind.Null, basic.GetProperty("indicators")[0].GetProperty("cvLimit").ValueKind);
        Assert.Equal("printed_only", basic.GetProperty("indicators")[0].GetProperty("status").GetString());
        var quality = Result.GetProperty("stages")[0];
        Assert.Equal(JsonValueKind.Null, quality.GetProperty("compositeLimit").ValueKind);
        Assert.Equal(0.5, quality.GetProperty("indicators")[0].GetProperty("cvLimit").GetDouble());
    }

    [Fact]
    public void Missing_IsNull_NeverZero()
    {
        var written = Written(DemoAssessment.Evaluate("quality-2017", DemoAssessment.With("multimedia_rooms"))).GetProperty("stages")[0];
        var indicator = written.GetProperty("indicators")[6];
        Assert.Equal(JsonValueKind.Null, indicator.GetProperty("cv").ValueKind);
        Assert.Equal(JsonValueKind.Null, indicator.GetProperty("mean").ValueKind);
        Assert.Equal("not_computable", indicator.GetProperty("status").GetString());
        Assert.Equal("multimedia_rooms", indicator.GetProperty("missingFields")[0].GetString());
        var value = written.GetProperty("schools")[0].GetProperty("indicators")[6];
        Assert.Equal(JsonValueKind.Null, value.GetProperty("value").ValueKind);
        Assert.Equal("not_computable", value.GetProperty("status").GetString());
    }

    [Fact]
    public void Excluded_SaysBywhat()
    {
        var schools = Result.GetProperty("stages")[0].GetProperty("schools").EnumerateArray().ToList();
        var special = schools.Single(school => school.GetProperty("name").GetString() == "特殊教育学校");
        Assert.Equal("excluded", special.GetProperty("status").GetString());
        Assert.Equal("special", special.GetProperty("excludedBy").GetString());
        Assert.Contains(schools, school => school.GetProperty("excludedBy").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void CountyItems_ListEveryItemOfThePack() =>
        Assert.Equal(
            DemoAssessment.Quality.Pack.CountyItems.Sum(group => group.Items.Count),
            Result.GetProperty("countyItems").EnumerateArray().Sum(group => group.GetProperty("items").GetArrayLength()));

    private static JsonElement Written(Assessment assessment)
    {
        using var stream = new MemoryStream();
        AssessmentJson.Write(stream, [assessment]);
        return JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("results")[0];
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static string[] Ids(JsonElement result) =>
        [.. result.GetProperty("stages")[0].GetProperty("indicators").EnumerateArray().Select(indicator => indicator.GetProperty("id").GetString()!)];
}
