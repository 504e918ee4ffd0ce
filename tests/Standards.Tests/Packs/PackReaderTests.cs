using System.Security.Cryptography;
using System.Text;
using Junheng.Standards.Fields;
using Junheng.Standards.Packs;

namespace Junheng.Standards.Tests.Packs;

/// <summary>What a good pack becomes, and that no text however damaged makes the reader throw.</summary>
public class PackReaderTests
{
    [Fact]
    public void GoodPack_IsReadInFull()
    {
        var pack = PackReader.Read(PackTexts.Good).Pack!;

        Assert.Equal(("small", "1", "小标准"), (pack.Id, pack.Version, pack.Name.Zh));
        Assert.Equal(new DateOnly(2024, 9, 1), pack.EffectiveFrom);
        Assert.Equal(new DateOnly(2030, 8, 31), pack.EffectiveTo);
        Assert.Equal("labs", Assert.Single(pack.OwnFields).Id);
        Assert.Equal("某教〔2024〕1号", pack.Waivers[0].Source!.Document);
        Assert.Equal("附则", pack.Waivers[0].Source!.Clause);
        Assert.True(pack.Waivers[0].AppliesIn(2025));
        Assert.False(pack.Waivers[0].AppliesIn(2027));
        Assert.Equal(MissingPolicy.Block, pack.Missing);
        Assert.Equal(new PrintRounding(2, 2, 3, 1), pack.Rounding);
    }

    [Fact]
    public void Hash_IsOfTheText_WhateverTheLineEnds()
    {
        var pack = PackReader.Read(PackTexts.Good).Pack!;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PackTexts.Good))), pack.Hash);
        Assert.Equal(pack.Hash, PackReader.Read(PackTexts.Good.Replace("\n", "\r\n", StringComparison.Ordinal)).Pack!.Hash);
        Assert.NotEqual(pack.Hash, PackReader.Read(PackTexts.Good + "\n# edition 2").Pack!.Hash);
    }

    [Fact]
    public void OnePrimaryStage_NeedsNoMiddleLimits()
    {
        var text = File.ReadAllText(Repository.File("samples/california/pack.yaml"));
        var reading = PackReader.Read(text);

        Assert.Empty(reading.Problems);
        Assert.Equal([Stage.Primary], reading.Pack!.Stages);
        Assert.Equal(["teachers_per_100", "computers_per_100"], reading.Pack.Indicators.Select(indicator => indicator.Id));
        Assert.Equal(0.5m, reading.Pack.CvRule!.Limits[Stage.Primary]);
    }

    [Fact]
    public void LargestClass_CanBeAThreshold_AsABareNumber()
    {
        var text = PackTexts.Good.Replace("{value: 1}", "{value: number(max_class)}", StringComparison.Ordinal);

        Assert.Equal("number(max_class)", PackReader.Read(text).Pack!.Indicators[1].Thresholds[0].Value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("[]")]
    [InlineData("a")]
    [InlineData("? [a]\n: b")]
    [InlineData("--- {}\n--- {}")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("a: !!binary x")]
    [InlineData("a: *b")]
    public void OddText_GivesProblems(string text)
    {
        var reading = PackReader.Read(text);

        Assert.Null(reading.Pack);
        Assert.NotEmpty(reading.Problems);
    }

    [Theory]
    [InlineData("quality-2017")]
    [InlineData("guangdong-school-2015")]
    public void DamagedPack_NeverThrows(string id)
    {
        var text = BuiltInPacks.Text(id)!;
        var random = new Random(20261121);
        var refused = 0;
        for (var i = 0; i < 1000; i++)
        {
            var reading = PackReader.Read(Damage(text, random));
            Assert.Equal(reading.Pack is null, reading.Problems.Any(problem => problem.IsError));
            refused += reading.Pack is null ? 1 : 0;
        }

        Assert.InRange(refused, 500, 1000);
    }

    private static string Damage(string text, Random random)
    {
        const string Signs = "{}[]:,-#&*!|>'\"%@`\n\t \0abc09（≥";
        var damaged = new StringBuilder(text);
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(damaged.Length - 40);
            switch (random.Next(5))
            {
                case 0: damaged.Remove(at, random.Next(1, 40)); break;
                case 1: damaged[at] = Signs[random.Next(Signs.Length)]; break;
                case 2: damaged.Insert(at, Signs[random.Next(Signs.Length)].ToString(), random.Next(1, 40)); break;
                case 3: damaged.Insert(at, text.AsSpan(random.Next(text.Length - 200), random.Next(1, 200))); break;
                default: damaged.Length = Math.Max(60, damaged.Length - random.Next(1, 200)); break;
            }
        }

        return damaged.ToString();
    }
}
