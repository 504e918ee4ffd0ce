using Junheng.Registry.People;
using Xunit;

namespace Junheng.Registry.Tests.People;

public class IdNumberTests
{
    /// <summary>The first is the standard's own example.</summary>
    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("440524188001010014", false)]
    [InlineData("110105194912310020", false)]
    [InlineData("11010519491331002X", false)]
    [InlineData("1101051949123100X", false)]
    [InlineData("", false)]
    [InlineData("11010519491231002Ｘ", false)]
    [InlineData("ABCDEFGHIJKLMNOPQR", false)]
    public void Number_IsCheckedByItsFormBirthdayAndCheckCharacter(string number, bool valid) => Assert.Equal(valid, IdNumber.IsValid(number));

    [Fact]
    public void Typed_WithSpacesAndASmallX_IsTheSameNumber() => Assert.Equal("11010519491231002X", IdNumber.Normalize(" 110105 19491231 002x "));

    /// <summary>What the check character is there for: any one digit mistyped is found.</summary>
    [Fact]
    public void OneWrongDigit_IsAlwaysFound()
    {
        foreach (var (place, more) in from place in Enumerable.Range(0, 17) from more in Enumerable.Range(1, 9) select (place, more))
        {
            var letters = "11010519491231002X".ToCharArray();
            letters[place] = (char)('0' + ((letters[place] - '0' + more) % 10));
            Assert.False(IdNumber.IsValid(new string(letters)), new string(letters));
        }
    }

    [Theory]
    [InlineData("张三丰", "张＊＊")]
    [InlineData("张三", "张＊")]
    [InlineData("欧阳一二三", "欧＊＊")]
    [InlineData("李", "李")]
    [InlineData("", "")]
    public void Name_ShowsItsFirstCharacter(string name, string shown) => Assert.Equal(shown, Masked.Name(name));

    [Theory]
    [InlineData("11010519491231002X", "110105********002X")]
    [InlineData("1234567890", "**********")]
    [InlineData("", "")]
    public void Number_HidesTheDayOfBirth(string number, string shown) => Assert.Equal(shown, Masked.Number(number));
}
