using System.Globalization;
using AngleSharp.Dom;
using Junheng.Standards.Evaluation;
using Junheng.Web.Pictures;
using Junheng.Web.Tests.Hosting;

namespace Junheng.Web.Tests.Pictures;

public class PictureTests
{
    [Fact]
    public void Strip_PutsTheStandardAtTheSamePlace_WhateverTheValues()
    {
        var one = StandardLine(Draw([0.2, 1.1, 2.3]));
        var other = StandardLine(Draw([0.9, 5, 7]));
        Assert.Equal(one, other);
    }

    [Fact]
    public void Strip_CountsWhatLiesBeyondItsScale()
    {
        var strip = Draw([1.2, 2.5, 9]);
        Assert.Contains("2 more", strip.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Strip_DoesNotDrawWhatIsNotComputable()
    {
        var strip = Draw([double.NaN, double.NaN]);
        Assert.Empty(strip.QuerySelectorAll(".tk, .pin, .nr"));
    }

    [Fact]
    public void Strip_EscapesNames()
    {
        var strip = RunningSite.Parse(Strip.Draw(new StripInput { Ratios = [0.1], Statuses = [SchoolIndicatorStatus.Failed], Title = _ => "<b>x</b>" }));
        Assert.Equal("<b>x</b>", strip.QuerySelector("title")!.TextContent);
        Assert.Empty(strip.QuerySelectorAll("b"));
    }

    [Fact]
    public void Ticks_OnOnePlace_AreLayered_AndNoneIsLost()
    {
        var svg = new System.Text.StringBuilder();
        TickLayer.Draw(svg, "t", [10, 10, 10.1, 20, 31], 0, 5);
        var strokes = svg.ToString().Split('v').Length - 1;
        Assert.Equal(5, strokes);
        Assert.Equal(3, svg.ToString().Split("<path").Length - 1);
    }

    [Theory]
    [InlineData(1.04, "1")]
    [InlineData(1.05, "1.1")]
    [InlineData(-0.34, "-0.3")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(100, "100")]
    public void Coordinates_AreRoundedToATenth(double value, string text) =>
        Assert.Equal(text, new System.Text.StringBuilder().At(value).ToString());

    [Fact]
    public void Bees_DoNotOverlap()
    {
        var random = new Random(7);
        var bees = Enumerable.Range(0, 60).Select(_ => new Bee(random.NextDouble() * 4, random.Next(30, 800), SchoolIndicatorStatus.Met, "", "")).ToList();
        var layout = BeeLayout.Pack(bees, value => value * 170, weight => Math.Sqrt(weight) / 4);
        for (var i = 0; i < bees.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (layout.Spots[i], layout.Spots[j]);
                Assert.True(Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y)) >= a.R + b.R - 1e-6);
            }
        }
    }

    [Fact]
    public void Hull_OfASquareWithAPointInside_IsTheSquare() =>
        Assert.Equal(4, ConvexHull.Of([(0, 0), (4, 0), (4, 4), (0, 4), (2, 2), (2, 0)]).Count);

    [Fact]
    public void Map_KeepsNorthUpAndEastRight()
    {
        var map = new MapProjection([(110, 33), (110.4, 33.3)], 900, 500);
        var (west, east) = (map.Place(110, 33), map.Place(110.4, 33.3));
        Assert.True(east.X > west.X && east.Y < west.Y);
        Assert.InRange(east.X, 0, 900);
        Assert.InRange(west.Y, 0, map.Height);
    }

    [Theory]
    [InlineData(4.9, 1)]
    [InlineData(18, 2)]
    [InlineData(3500, 500)]
    public void AxisSteps_AreRound(double max, double step) => Assert.Equal(step, AxisScale.Step(max), 9);

    private static string StandardLine(IParentNode strip) => strip.QuerySelector(".std")!.GetAttribute("d")!;

    private static IDocument Draw(double[] ratios) => RunningSite.Parse(Strip.Draw(new StripInput
    {
        Ratios = ratios,
        Statuses = [.. ratios.Select(ratio => ratio < 1 ? SchoolIndicatorStatus.Failed : SchoolIndicatorStatus.Met)],
        Title = i => i.ToString(CultureInfo.InvariantCulture),
        Beyond = count => $"{count} more",
    }));
}
